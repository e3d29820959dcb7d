package io.quayside.engine.transport;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/// The little of DER (ITU-T X.690) that is needed to wrap the older forms of private keys into PKCS#8 (RFC 5208).
final class Der {
    private static final byte[] VERSION_0 = HexFormat.of().parseHex("020100");
    private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");
    private static final byte[] EC = HexFormat.of().parseHex("06072a8648ce3d0201");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xa0;

    private Der() {}

    /// @param key an `RSAPrivateKey` of PKCS#1 (RFC 8017)
    static byte[] rsaToPkcs8(byte[] key) {
        return value(SEQUENCE, VERSION_0, RSA, value(OCTETS, key));
    }

    /// @param key an `ECPrivateKey` of SEC 1 (RFC 5915) that names its curve
    static byte[] ecToPkcs8(byte[] key) {
        return value(SEQUENCE, VERSION_0, value(SEQUENCE, EC, curve(key)), value(OCTETS, key));
    }

    /// Walks over the version and the key itself to the parameters, which hold the curve.
    private static byte[] curve(byte[] key) {
        try {
            int at = start(key, 0);
            while (at < key.length) {
                int content = start(key, at);
                int end = content + length(key, at);
                if ((key[at] & 0xff) == PARAMETERS) {
                    return Arrays.copyOfRange(key, content, end);
                }
                at = end;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The key is cut off", e);
        }
        throw new IllegalArgumentException("The key does not name its curve");
    }

    private static int start(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int length(byte[] der, int at) {
        int first = der[at + 1] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | (der[at + 2 + i] & 0xff);
        }
        return length;
    }

    private static byte[] value(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var all = new ByteArrayOutputStream();
        all.write(tag);
        int size = content.size();
        if (size >= 0x80) {
            int bytes = size < 0x100 ? 1 : size < 0x10000 ? 2 : 3;
            all.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                all.write(size >> (8 * i));
            }
        } else {
            all.write(size);
        }
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }
}
