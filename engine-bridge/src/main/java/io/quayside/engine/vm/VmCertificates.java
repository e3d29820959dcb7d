package io.quayside.engine.vm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// The certificates of one VM, made for it alone: its engine and Quayside know each other by an authority whose key is
/// thrown away at once, so that nobody can ever make another one. All in PEM.
///
/// Elliptic curves (P-256), which any TLS of the last ten years speaks. Written by hand because the JDK has no way to
/// make a certificate, and `keytool` is not part of a packaged runtime.
///
/// @param authority the authority's certificate
public record VmCertificates(String authority, String server, String serverKey, String client, String clientKey) {
    /// The clock of a VM may be days behind when it wakes up.
    private static final Duration BEFORE = Duration.ofDays(3);

    private static final Duration AFTER = Duration.ofDays(3650);
    private static final byte[] ECDSA_SHA256 = DerWriter.sequence(DerWriter.object("1.2.840.10045.4.3.2"));
    private static final String AUTHORITY_NAME = "Quayside VM authority";

    private enum Role {
        AUTHORITY,
        SERVER,
        CLIENT
    }

    private static final class Issued {
        private final byte[] der;
        private final KeyPair keys;

        Issued(byte[] der, KeyPair keys) {
            this.der = der;
            this.keys = keys;
        }
    }

    public static VmCertificates make() {
        try {
            var random = new SecureRandom();
            var authorityKeys = keys(random);
            var now = Instant.now();
            var authority = issue(AUTHORITY_NAME, Role.AUTHORITY, authorityKeys, authorityKeys, now, random);
            var server = issue("Quayside VM", Role.SERVER, keys(random), authorityKeys, now, random);
            var client = issue("Quayside", Role.CLIENT, keys(random), authorityKeys, now, random);
            check(authority, authority);
            check(server, authority);
            check(client, authority);
            return new VmCertificates(
                    certificate(authority), certificate(server), key(server), certificate(client), key(client));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make certificates", e);
        }
    }

    private static KeyPair keys(SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /// RFC 5280.
    private static Issued issue(String name, Role role, KeyPair keys, KeyPair signer, Instant now, SecureRandom random)
            throws GeneralSecurityException {
        byte[] toBeSigned = DerWriter.sequence(
                DerWriter.value(0xa0, DerWriter.integer(BigInteger.TWO)),
                DerWriter.integer(new BigInteger(120, random).setBit(119)),
                ECDSA_SHA256,
                name(AUTHORITY_NAME),
                DerWriter.sequence(DerWriter.time(now.minus(BEFORE)), DerWriter.time(now.plus(AFTER))),
                name(name),
                keys.getPublic().getEncoded(),
                DerWriter.value(0xa3, DerWriter.sequence(extensions(role, keys.getPublic(), signer.getPublic()))));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer.getPrivate(), random);
        signature.update(toBeSigned);
        return new Issued(DerWriter.sequence(toBeSigned, ECDSA_SHA256, DerWriter.bits(0, signature.sign())), keys);
    }

    private static byte[] extensions(Role role, PublicKey own, PublicKey signer) throws GeneralSecurityException {
        var all = new ByteArrayOutputStream();
        boolean isAuthority = role == Role.AUTHORITY;
        // Basic constraints, then what the key may be used for: to sign certificates, or to sign in TLS.
        all.writeBytes(critical("2.5.29.19", isAuthority ? DerWriter.sequence(DerWriter.yes()) : DerWriter.sequence()));
        all.writeBytes(
                critical("2.5.29.15", isAuthority ? DerWriter.bits(1, (byte) 0x06) : DerWriter.bits(7, (byte) 0x80)));
        // Whose key it is, and whose signed it.
        all.writeBytes(further("2.5.29.14", DerWriter.octets(identifier(own))));
        all.writeBytes(further("2.5.29.35", DerWriter.sequence(DerWriter.value(0x80, identifier(signer)))));
        if (!isAuthority) {
            String purpose = role == Role.SERVER ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2";
            all.writeBytes(further("2.5.29.37", DerWriter.sequence(DerWriter.object(purpose))));
        }
        if (role == Role.SERVER) {
            byte[] localhost = DerWriter.value(0x82, "localhost".getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(further("2.5.29.17", DerWriter.sequence(localhost, DerWriter.value(0x87, new byte[] {
                127, 0, 0, 1
            }))));
        }
        return all.toByteArray();
    }

    private static byte[] identifier(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static byte[] critical(String object, byte[] content) {
        return DerWriter.sequence(DerWriter.object(object), DerWriter.yes(), DerWriter.octets(content));
    }

    private static byte[] further(String object, byte[] content) {
        return DerWriter.sequence(DerWriter.object(object), DerWriter.octets(content));
    }

    private static byte[] name(String commonName) {
        return DerWriter.sequence(
                DerWriter.oneOf(DerWriter.sequence(DerWriter.object("2.5.4.3"), DerWriter.text(commonName))));
    }

    private static void check(Issued issued, Issued authority) throws GeneralSecurityException {
        CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(issued.der))
                .verify(authority.keys.getPublic());
    }

    private static String certificate(Issued issued) {
        return pem("CERTIFICATE", issued.der);
    }

    private static String key(Issued issued) {
        return pem("PRIVATE KEY", issued.keys.getPrivate().getEncoded());
    }

    private static String pem(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }

    /// Says nothing of what is secret.
    @Override
    public String toString() {
        return "VmCertificates";
    }
}
