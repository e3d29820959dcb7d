package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// TLS over a TCP channel; the engine's certificate must name the host, unless nobody wants it checked.
final class TlsDuplex implements Duplex {
    private final ChannelDuplex tcp;
    private final SSLContext context;
    private final Endpoint.Tcp endpoint;
    private final boolean verified;
    private volatile @Nullable SSLSocket socket;

    TlsDuplex(ChannelDuplex tcp, SSLContext context, Endpoint.Tcp endpoint, boolean verified) {
        this.tcp = tcp;
        this.context = context;
        this.endpoint = endpoint;
        this.verified = verified;
    }

    @Override
    public void connect() throws IOException {
        tcp.connect();
        var tls = (SSLSocket)
                context.getSocketFactory().createSocket(tcp.channel().socket(), endpoint.host(), endpoint.port(), true);
        if (verified) {
            var parameters = tls.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
        }
        tls.startHandshake();
        socket = tls;
    }

    @Override
    public InputStream in() throws IOException {
        return connected().getInputStream();
    }

    @Override
    public OutputStream out() throws IOException {
        return connected().getOutputStream();
    }

    @Override
    public void finishOutput() throws IOException {
        connected().shutdownOutput();
    }

    /// A look would swallow TLS records, so that only the channel's own state counts; the caller tries
    /// again when it turns out to be dead.
    @Override
    public boolean looksAlive() {
        return tcp.channel().isConnected();
    }

    /// Closes the channel and sends no farewell: that could wait for an engine which does not read.
    @Override
    public void close() {
        tcp.close();
    }

    private SSLSocket connected() throws IOException {
        var tls = socket;
        if (tls == null) {
            throw new IOException("not connected");
        }
        return tls;
    }
}
