package io.quayside.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A plain channel: a Unix domain socket or a TCP port.
final class ChannelDuplex implements Duplex {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelDuplex.class);

    private final SocketAddress address;
    private final SocketChannel channel;

    private ChannelDuplex(SocketAddress address, SocketChannel channel) {
        this.address = address;
        this.channel = channel;
    }

    static ChannelDuplex unix(UnixDomainSocketAddress address) throws IOException {
        return new ChannelDuplex(address, SocketChannel.open(StandardProtocolFamily.UNIX));
    }

    static ChannelDuplex tcp(String host, int port) throws IOException {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        var channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        return new ChannelDuplex(address, channel);
    }

    SocketChannel channel() {
        return channel;
    }

    @Override
    public void connect() throws IOException {
        channel.connect(address);
    }

    @Override
    public InputStream in() {
        return Channels.newInputStream(channel);
    }

    @Override
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    @Override
    public void finishOutput() throws IOException {
        channel.shutdownOutput();
    }

    /// Nothing may arrive on an idle connection: neither the end nor an answer that nobody asked for.
    @Override
    public boolean looksAlive() {
        try {
            channel.configureBlocking(false);
            try {
                return channel.read(ByteBuffer.allocate(1)) == 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing {}", address, e);
        }
    }
}
