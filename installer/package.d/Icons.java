import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/// Makes the icon of macOS (`.icns`) or of Windows (`.ico`) from one large square PNG, on any system with a JDK:
///
///     java Icons.java LARGE.png OUT.icns|OUT.ico
///
/// Both formats hold PNGs of several sizes; for the small ones in an `.ico`, see [#ico].
final class Icons {
    /// By the types of https://en.wikipedia.org/wiki/Apple_Icon_Image_format that hold PNGs.
    private static final Map<String, Integer> APPLE = new LinkedHashMap<>();

    static {
        APPLE.put("ic11", 32);
        APPLE.put("ic12", 64);
        APPLE.put("ic07", 128);
        APPLE.put("ic13", 256);
        APPLE.put("ic08", 256);
        APPLE.put("ic14", 512);
        APPLE.put("ic09", 512);
        APPLE.put("ic10", 1024);
    }

    private static final int[] WINDOWS = {16, 24, 32, 48, 64, 128, 256};
    private static final int FIRST_AS_PNG = 256;

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var large = ImageIO.read(Path.of(arguments[0]).toFile());
        if (large == null || large.getWidth() != large.getHeight() || large.getWidth() < 1024) {
            throw new IOException(arguments[0] + " is no square PNG of 1024 pixels or more.");
        }
        var out = Path.of(arguments[1]);
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.write(out, out.toString().endsWith(".icns") ? icns(large) : ico(large));
    }

    private static byte[] icns(BufferedImage large) throws IOException {
        var body = new ByteArrayOutputStream();
        var data = new DataOutputStream(body);
        for (var type : APPLE.entrySet()) {
            var picture = png(scaled(large, type.getValue()));
            data.writeBytes(type.getKey());
            data.writeInt(8 + picture.length);
            data.write(picture);
        }
        var file = new ByteArrayOutputStream();
        var head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(8 + body.size());
        body.writeTo(file);
        return file.toByteArray();
    }

    /// The small ones as bitmaps, which every program on Windows reads; the largest as PNG, as Windows has it itself.
    private static byte[] ico(BufferedImage large) throws IOException {
        var pictures = new byte[WINDOWS.length][];
        int offset = 6 + 16 * WINDOWS.length;
        int total = offset;
        for (int i = 0; i < WINDOWS.length; i++) {
            var picture = scaled(large, WINDOWS[i]);
            pictures[i] = WINDOWS[i] >= FIRST_AS_PNG ? png(picture) : bitmap(picture);
            total += pictures[i].length;
        }
        var file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.length);
        for (int i = 0; i < WINDOWS.length; i++) {
            // 256 is written as 0.
            file.put((byte) WINDOWS[i]).put((byte) WINDOWS[i]).put((byte) 0).put((byte) 0);
            file.putShort((short) 1).putShort((short) 32).putInt(pictures[i].length).putInt(offset);
            offset += pictures[i].length;
        }
        for (var picture : pictures) {
            file.put(picture);
        }
        return file.array();
    }

    /// A BITMAPINFOHEADER with twice the height, the lines from below, and a mask that hides nothing.
    private static byte[] bitmap(BufferedImage picture) {
        int size = picture.getWidth();
        int mask = (size + 31) / 32 * 4 * size;
        var data = ByteBuffer.allocate(40 + 4 * size * size + mask).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(40).putInt(size).putInt(2 * size).putShort((short) 1).putShort((short) 32).putInt(0);
        data.putInt(4 * size * size + mask).putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = size - 1; y >= 0; y--) {
            for (int x = 0; x < size; x++) {
                data.putInt(picture.getRGB(x, y));
            }
        }
        return data.array();
    }

    /// Halved as often as that is possible: each pixel then counts, and small ones do not flicker.
    private static BufferedImage scaled(BufferedImage from, int size) {
        var picture = from;
        while (picture.getWidth() > size) {
            picture = drawn(picture, Math.max(size, picture.getWidth() / 2));
        }
        return picture == from ? drawn(from, size) : picture;
    }

    private static BufferedImage drawn(BufferedImage from, int size) {
        var to = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(from, 0, 0, size, size, null);
        pen.dispose();
        return to;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
