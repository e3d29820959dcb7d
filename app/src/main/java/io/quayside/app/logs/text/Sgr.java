package io.quayside.app.logs.text;

import java.util.List;

/// "Select graphic rendition": what the numbers of a sequence `ESC [ … m` mean. See ECMA-48, 8.3.117, and xterm's
/// `38;5;n` and `38;2;r;g;b`.
final class Sgr {
    private Sgr() {}

    /// @param numbers of the sequence; those left out are 0
    static TextStyle apply(TextStyle before, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return TextStyle.PLAIN;
        }
        TextStyle style = before;
        for (int i = 0; i < numbers.size(); i++) {
            int number = numbers.get(i);
            if (number == 38 || number == 48) {
                int color = color(numbers, i + 1);
                if (color != TextStyle.DEFAULT) {
                    style = number == 38 ? style.withForeground(color) : style.withBackground(color);
                }
                i += i + 1 < numbers.size() && numbers.get(i + 1) == 2 ? 4 : 2;
            } else {
                style = one(style, number);
            }
        }
        return style;
    }

    private static TextStyle one(TextStyle style, int number) {
        return switch (number) {
            case 0 -> TextStyle.PLAIN;
            case 1 -> style.withWeight(true, style.faint());
            case 2 -> style.withWeight(style.bold(), true);
            case 3 -> style.withItalic(true);
            case 4, 21 -> style.withUnderline(true);
            case 7 -> style.withInverse(true);
            case 9 -> style.withStruck(true);
            case 22 -> style.withWeight(false, false);
            case 23 -> style.withItalic(false);
            case 24 -> style.withUnderline(false);
            case 27 -> style.withInverse(false);
            case 29 -> style.withStruck(false);
            case 39 -> style.withForeground(TextStyle.DEFAULT);
            case 49 -> style.withBackground(TextStyle.DEFAULT);
            default -> colored(style, number);
        };
    }

    private static TextStyle colored(TextStyle style, int number) {
        if (number >= 30 && number < 38) {
            return style.withForeground(number - 30);
        }
        if (number >= 40 && number < 48) {
            return style.withBackground(number - 40);
        }
        if (number >= 90 && number < 98) {
            return style.withForeground(number - 90 + 8);
        }
        if (number >= 100 && number < 108) {
            return style.withBackground(number - 100 + 8);
        }
        return style;
    }

    private static int color(List<Integer> numbers, int at) {
        if (at + 1 < numbers.size() && numbers.get(at) == 5) {
            int number = numbers.get(at + 1);
            return number < 256 ? TextStyle.palette(number) : TextStyle.DEFAULT;
        }
        if (at + 3 < numbers.size() && numbers.get(at) == 2) {
            return TextStyle.rgb(
                    Math.min(255, numbers.get(at + 1)),
                    Math.min(255, numbers.get(at + 2)),
                    Math.min(255, numbers.get(at + 3)));
        }
        return TextStyle.DEFAULT;
    }
}
