package io.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// An axis from zero up to a round number, with a few round marks that read well.
///
/// @param top where it ends
/// @param step from one mark to the next
/// @param text how a value reads
public record Axis(double top, double step, DoubleFunction<String> text) {
    private static final double[] DECIMAL = {1, 2, 5};
    private static final double KIBI = 1024;

    /// @param most the largest value that is to be seen
    /// @param marks how many there may be, zero not counted; at least one
    public static Axis percent(double most, int marks) {
        return decimal(Math.max(most, 1), marks, Axis::percentText);
    }

    /// Bytes in powers of 1024.
    public static Axis memory(double most, int marks) {
        return of(Math.max(most, KIBI * KIBI), marks, Axis::binaryStep, value -> Figures.memory(Math.round(value)));
    }

    /// Bytes a second in powers of 1000.
    public static Axis rate(double most, int marks) {
        return decimal(Math.max(most, 1000), marks, value -> Figures.size(Math.round(value)) + "/s");
    }

    /// The values that get a mark, from zero up.
    public List<Double> marks() {
        var marks = new ArrayList<Double>();
        for (var i = 0; i * step <= top * 1.0001; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    private static Axis decimal(double most, int marks, DoubleFunction<String> text) {
        return of(most, marks, Axis::decimalStep, text);
    }

    private interface Steps {
        /// The smallest round number that is not below this one.
        double notBelow(double least);
    }

    private static Axis of(double most, int marks, Steps steps, DoubleFunction<String> text) {
        var step = steps.notBelow(most / Math.max(1, marks));
        return new Axis(Math.ceil(most / step - 1e-9) * step, step, text);
    }

    private static double decimalStep(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (var factor : DECIMAL) {
            if (factor * power >= least * 0.9999) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private static double binaryStep(double least) {
        return Math.pow(2, Math.ceil(Math.log(least) / Math.log(2) - 1e-9));
    }

    // "0.2 %" and "50 %": axes have no more digits than their steps need.
    private static String percentText(double value) {
        return value == Math.rint(value) ? Math.round(value) + " %" : Figures.percent(value);
    }
}
