package org.ponder.bot.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IconTest {

    private static BufferedImage image(Icon icon) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(icon.png())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Color> colours(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(i -> new Color(image.getRGB(i % image.getWidth(), i / image.getWidth()), true))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"COLOUR, 192", "OUTLINE, 32", "SLACK, 512"})
    void is_of_the_size_that_its_platform_asks_for(Icon icon, int size) {
        assertThat(image(icon).getWidth()).isEqualTo(size);
        assertThat(image(icon).getHeight()).isEqualTo(size);
    }

    @Test
    void is_an_outline_of_white_on_nothing() {
        List<Color> colours = colours(image(Icon.OUTLINE));

        assertThat(colours)
                .filteredOn(colour -> colour.getAlpha() > 0)
                .isNotEmpty()
                .allSatisfy(colour -> assertThat(colour.getRed() + colour.getGreen() + colour.getBlue())
                        .isEqualTo(765));
        assertThat(colours.stream().filter(colour -> colour.getAlpha() == 0).count())
                .isGreaterThan(512);
    }

    /** So that it can be told from a dark ground and from a light one, it brings its own; and its lines stand out from that. */
    @ParameterizedTest
    @CsvSource({"COLOUR", "SLACK"})
    void in_colour_brings_its_own_ground(Icon icon) {
        List<Color> colours = colours(image(icon));

        assertThat(colours).allMatch(colour -> colour.getAlpha() == 255);
        Color ground = colours.get(0);
        assertThat(String.format("#%06x", ground.getRGB() & 0xffffff)).isEqualTo(Said.COLOUR);
        assertThat(1.05 / (luminance(ground) + 0.05)).isGreaterThan(4.5);
        assertThat(colours.stream().filter(Color.WHITE::equals).count()).isGreaterThan(colours.size() / 10);
    }

    /** Relative luminance by WCAG 2.2. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
