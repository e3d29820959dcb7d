package io.quayside.engine.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Reads certificates and private keys from PEM files (RFC 7468): PKCS#8, PKCS#1 (`RSA PRIVATE KEY`) and SEC 1
/// (`EC PRIVATE KEY`), not encrypted.
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private Pem() {}

    /// @return the certificates of a file, in its order; at least one
    static List<X509Certificate> certificates(Path file) throws IOException, GeneralSecurityException {
        var factory = CertificateFactory.getInstance("X.509");
        var found = new ArrayList<X509Certificate>();
        for (var block = BLOCK.matcher(text(file)); block.find(); ) {
            if (block.group(1).equals("CERTIFICATE")) {
                var der = new ByteArrayInputStream(decode(block.group(2)));
                found.add((X509Certificate) factory.generateCertificate(der));
            }
        }
        if (found.isEmpty()) {
            throw new GeneralSecurityException("there is no certificate in " + file);
        }
        return found;
    }

    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        try {
            for (var block = BLOCK.matcher(text(file)); block.find(); ) {
                byte[] der = decode(block.group(2));
                switch (block.group(1)) {
                    case "PRIVATE KEY" -> {
                        return pkcs8(der);
                    }
                    case "RSA PRIVATE KEY" -> {
                        return pkcs8(Der.rsaToPkcs8(der));
                    }
                    case "EC PRIVATE KEY" -> {
                        return pkcs8(Der.ecToPkcs8(der));
                    }
                    case "ENCRYPTED PRIVATE KEY" ->
                        throw new GeneralSecurityException("the key in " + file + " is protected by a pass phrase");
                    default -> {
                        // "EC PARAMETERS" may stand before a key.
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("the key in " + file + " cannot be read", e);
        }
        throw new GeneralSecurityException("there is no private key in " + file);
    }

    private static PrivateKey pkcs8(byte[] der) throws GeneralSecurityException {
        var wrong = new InvalidKeySpecException("the private key is of a kind that is not supported");
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException e) {
                wrong.addSuppressed(e);
            }
        }
        throw wrong;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] decode(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }
}
