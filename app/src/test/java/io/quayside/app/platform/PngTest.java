package io.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void otherProgramsReadThePicture() throws Exception {
        var image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(0, 0, Color.RED);
        image.getPixelWriter().setColor(2, 1, Color.rgb(1, 2, 3));

        var read = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));

        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        assertThat(read.getRGB(0, 0)).isEqualTo(0xffff0000);
        assertThat(read.getRGB(2, 1)).isEqualTo(0xff010203);
    }
}
