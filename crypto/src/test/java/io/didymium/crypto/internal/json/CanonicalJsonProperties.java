package io.didymium.crypto.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.testing.SharedVectors;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;

/** Canonical numbers and texts against another implementation. */
class CanonicalJsonProperties {
    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private static String text(double value) {
        StringBuilder out = new StringBuilder();
        EcmaScriptNumber.append(value, out);
        return out.toString();
    }

    /** The plain way: of 1, 2, … digits the two decimals next to the exact value, until one reads back. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; ; digits++) {
            BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean belowReadsBack = Double.parseDouble(below.toString()) == value;
            boolean aboveReadsBack = Double.parseDouble(above.toString()) == value;
            if (belowReadsBack && aboveReadsBack) {
                // The nearer one; of two as near the even one, as the standard has it.
                return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            }
            if (belowReadsBack || aboveReadsBack) {
                return belowReadsBack ? below : above;
            }
        }
    }

    private static void assertShortest(double value) {
        ShortestDecimal found = ShortestDecimal.of(value);
        assertThat(BigDecimal.valueOf(found.digits(), -found.exponent())).isEqualByComparingTo(shortest(value));
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void anyDoubleGetsItsShortestDecimal(@ForAll long bits) {
        double value = Math.abs(Double.longBitsToDouble(bits));
        if (Double.isFinite(value) && value != 0) {
            assertShortest(value);
            assertShortest(Double.longBitsToDouble(bits >>> 12));
            assertShortest((bits >>> 11) * 0x1.0p-30);
        }
    }

    @Example
    void edgesOfTheDoublesGetTheirShortestDecimal() {
        for (int exponent = -1074; exponent <= 1023; exponent += 7) {
            double power = Math.scalb(1.0, exponent);
            assertShortest(power);
            assertShortest(Math.nextUp(power));
        }
        for (int i = 1; i < 200; i++) {
            assertShortest(i * Double.MIN_VALUE);
        }
        assertShortest(Double.MAX_VALUE);
        assertShortest(Double.MIN_NORMAL);
    }

    /** Normal doubles alone: erdtman writes 1e-320 with a hundred zeros. */
    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void anyNormalDoubleIsWrittenAsErdtmanWritesIt(@ForAll long bits) throws IOException {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
            assertThat(text(value)).isEqualTo(NumberToJSON.serializeNumber(value));
        }
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void anyDecimalIsWrittenAsItsNearestDouble(
            @ForAll @LongRange(min = -99_999_999_999_999_999L, max = 99_999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = -330, max = 290) int exponent) {
        BigDecimal decimal = new BigDecimal(digits + "e" + exponent);
        StringBuilder out = new StringBuilder();
        EcmaScriptNumber.append(decimal, out);
        assertThat(out).hasToString(text(Double.parseDouble(decimal.toString())));
    }

    private static String canonical(String number) throws MalformedInputException {
        return CanonicalJson.write(READER.read(Bytes.ofUtf8(number))).toUtf8();
    }

    /** Most numbers are passed on as they stand, which must be as their nearest doubles are written. */
    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void anyNumberReadIsWrittenAsItsNearestDouble(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 19) int length,
            @ForAll @IntRange(min = 0, max = 26) int zeros)
            throws MalformedInputException {
        String digits = Long.toUnsignedString(seed);
        digits = digits.substring(0, Math.min(length, digits.length()));
        for (String number : new String[] {
            "0." + "0".repeat(zeros) + digits + "1",
            "-0." + "0".repeat(zeros) + digits + "0",
            "7" + digits + "." + digits,
            "-1." + "0".repeat(zeros) + digits + "5",
            "3" + digits + "." + "0".repeat(zeros) + "0",
            "-0." + "0".repeat(zeros) + "0"
        }) {
            if (!number.endsWith(".")) {
                assertThat(canonical(number)).as(number).isEqualTo(text(Double.parseDouble(number)));
            }
        }
    }

    /** Seventeen digits, of which the last is the shortest form's, its neighbour's, or one more. */
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void anyFractionOfManyDigitsIsWrittenAsItsNearestDouble(@ForAll long bits) throws MalformedInputException {
        double value = Double.longBitsToDouble((bits & 0x800f_ffff_ffff_ffffL) | (1023L + bits % 60) << 52);
        String shortest = text(value);
        if (shortest.contains(".") && !shortest.contains("e")) {
            assertThat(canonical(shortest)).isEqualTo(shortest);
            for (int digit = 0; digit < 10; digit++) {
                String longer = shortest + digit;
                String other = shortest.substring(0, shortest.length() - 1) + digit;
                assertThat(canonical(longer)).as(longer).isEqualTo(text(Double.parseDouble(longer)));
                assertThat(canonical(other)).as(other).isEqualTo(text(Double.parseDouble(other)));
            }
        }
    }

    /** What erdtman takes and this reader refuses, or the other way round, in the JSON test suite. */
    @Example
    void disagreesWithErdtmanOnlyWhereItIsLax() throws MalformedInputException {
        Set<String> disagreements = new TreeSet<>();
        for (JsonObject test : SharedVectors.objects("json-parsing/jsontestsuite.json")) {
            if (!test.has("hex")) {
                continue;
            }
            Bytes input = Bytes.ofHex(test.requireString("hex"));
            String ours = ours(input);
            String theirs = theirs(input);
            if (!ours.equals(theirs)) {
                String kind = ours.isEmpty() ? "-" : theirs.isEmpty() ? "+" : "!";
                disagreements.add(kind + test.requireString("name"));
            }
        }
        assertThat(disagreements)
                .containsExactly(
                        "+y_structure_lonely_false.json",
                        "+y_structure_lonely_negative_real.json",
                        "+y_structure_lonely_string.json",
                        "+y_structure_string_empty.json",
                        "-i_number_double_huge_neg_exp.json",
                        "-i_number_real_underflow.json",
                        "-i_number_too_big_pos_int.json",
                        "-i_object_key_lone_2nd_surrogate.json",
                        "-i_string_1st_valid_surrogate_2nd_invalid.json",
                        "-i_string_UTF-8_invalid_sequence.json",
                        "-i_string_incomplete_surrogate_and_escape_valid.json",
                        "-i_string_incomplete_surrogates_escape_valid.json",
                        "-i_string_invalid_surrogate.json",
                        "-i_string_inverted_surrogates_U+1D11E.json",
                        "-i_string_lone_second_surrogate.json",
                        "-i_string_not_in_unicode_range.json",
                        "-i_string_overlong_sequence_6_bytes.json",
                        "-i_string_truncated-utf-8.json",
                        "-n_number_-01.json",
                        "-n_number_neg_int_starting_with_zero.json");
    }

    private static String ours(Bytes input) {
        try {
            return CanonicalJson.write(READER.read(input)).toHex();
        } catch (MalformedInputException e) {
            return "";
        }
    }

    private static String theirs(Bytes input) {
        try {
            return Bytes.of(new JsonCanonicalizer(input.toByteArray()).getEncodedUTF8())
                    .toHex();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    @Example
    void writesNoNumberThatIsNone() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> text(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
