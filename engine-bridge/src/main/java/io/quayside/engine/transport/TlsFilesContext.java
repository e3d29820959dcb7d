package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// What `docker --tlsverify` does with its three files: trust the engine by its certificate authority
/// alone, and show the client's certificate. Where the authority's file is missing the system's
/// authorities count; where both of the client's files are missing no certificate is shown. Where the
/// engine's certificate is not to be checked (`SkipTLSVerify`), anything counts.
final class TlsFilesContext {
    private TlsFilesContext() {}

    static SSLContext of(TlsFiles files) throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(identity(files), trust(files), null);
        return context;
    }

    private static TrustManager[] trust(TlsFiles files) throws IOException, GeneralSecurityException {
        if (!files.verified()) {
            return new TrustManager[] {new TrustAnybody()};
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(Files.exists(files.ca()) ? authorities(files.ca()) : null);
        return trust.getTrustManagers();
    }

    private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
        var store = empty();
        int number = 0;
        for (X509Certificate certificate : Pem.certificates(file)) {
            store.setCertificateEntry("ca" + number++, certificate);
        }
        return store;
    }

    private static KeyManager @Nullable [] identity(TlsFiles files) throws IOException, GeneralSecurityException {
        if (!Files.exists(files.certificate()) && !Files.exists(files.key())) {
            return null;
        }
        // The store never leaves this process: its password protects nothing.
        char[] password = {};
        var store = empty();
        var chain = Pem.certificates(files.certificate()).toArray(Certificate[]::new);
        store.setKeyEntry("client", Pem.privateKey(files.key()), password, chain);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
