package io.didymium.passport.render.picture;

import io.didymium.passport.render.markup.Tag;

/** Elements of SVG at places given in pixels, written with at most two digits after the point. */
public final class Svg {
    private static final int HUNDREDTHS = 100;

    private Svg() {}

    /** A rectangle. */
    public static Tag rect(String cssClass, double x, double y, double width, double height) {
        return Tag.of("rect", cssClass)
                .with("x", pixels(x))
                .with("y", pixels(y))
                .with("width", pixels(width))
                .with("height", pixels(height));
    }

    /** A rectangle with round corners. */
    public static Tag rounded(String cssClass, double x, double y, double width, double height, double radius) {
        return rect(cssClass, x, y, width, height).with("rx", pixels(radius));
    }

    /** A circle around a place. */
    public static Tag circle(String cssClass, double x, double y, double radius) {
        return Tag.of("circle", cssClass)
                .with("cx", pixels(x))
                .with("cy", pixels(y))
                .with("r", pixels(radius));
    }

    /** A text that begins at a place. */
    public static Tag text(String cssClass, double x, double y, String text) {
        return Tag.of("text", cssClass)
                .with("x", pixels(x))
                .with("y", pixels(y))
                .text(text);
    }

    /** A text that can be read over lines and areas. */
    public static Tag clearText(String cssClass, double x, double y, String text) {
        return Tag.of("g").add(text(cssClass + " under", x, y, text), text(cssClass, x, y, text));
    }

    /** A path of commands. */
    public static Tag path(String cssClass, String commands) {
        return Tag.of("path", cssClass).with("d", commands);
    }

    /** A curve from above to below that leaves and arrives upright. */
    public static String curve(double x, double y, double toX, double toY) {
        double middle = (y + toY) / 2;
        return "M" + point(x, y) + "C" + point(x, middle) + " " + point(toX, middle) + " " + point(toX, toY);
    }

    /** A band from above to below, as wide at both ends. */
    public static String band(double x, double y, double toX, double toY, double width) {
        double middle = (y + toY) / 2;
        return curve(x, y, toX, toY) + "L" + point(toX + width, toY) + "C" + point(toX + width, middle) + " "
                + point(x + width, middle) + " " + point(x + width, y) + "Z";
    }

    /** A place, as paths write it. */
    public static String point(double x, double y) {
        return pixels(x) + "," + pixels(y);
    }

    /** A length, as attributes write it. */
    public static String pixels(double value) {
        long hundredths = Math.round(value * HUNDREDTHS);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long rest = size % HUNDREDTHS;
        String whole = sign + size / HUNDREDTHS;
        if (rest == 0) {
            return whole;
        }
        String digits = rest < 10 ? "0" + rest : Long.toString(rest);
        return whole + "." + (digits.endsWith("0") ? digits.substring(0, 1) : digits);
    }
}
