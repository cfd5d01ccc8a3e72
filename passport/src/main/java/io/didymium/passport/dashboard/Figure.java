package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.id.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A number of a dashboard with the credentials it rests on, or the reason why there is none: what is not known has no value.
 *
 * @param kind what it is
 * @param of what it is about, such as {@code element} and {@code country}
 * @param value the number, rounded to twelve digits, half even
 * @param unit its unit; parts are in per cent, and counts have the unit 1
 * @param basis on whose word it is
 * @param restsOn the credentials, in order, at least one of a number
 * @param unknown why there is no number, for people, in English
 */
public record Figure(
        FigureKind kind,
        SortedMap<String, String> of,
        Optional<BigDecimal> value,
        String unit,
        Basis basis,
        List<Ground> restsOn,
        Optional<String> unknown) {
    /** On whose word a number is, beside the arithmetic of the verifier. */
    public enum Basis {
        /** It follows from masses, contents and inventories that several parties state and that agree. */
        RECOMPUTED,
        /** Somebody else than who profits from it attests it. */
        ATTESTED,
        /** Who profits from it states it, and nothing here contradicts it. */
        STATED
    }

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    /** @throws IllegalArgumentException if there is neither or both of value and reason, or a number rests on nothing */
    public Figure {
        requireNonNull(kind, "kind");
        of = ImmutableSortedMap.copyOfSorted(of);
        Text.require(unit, "unit of " + kind);
        requireNonNull(basis, "basis");
        // Sorted lists stay the same list: many numbers rest on one.
        restsOn = Comparators.isInStrictOrder(restsOn, Comparator.naturalOrder())
                ? List.copyOf(restsOn)
                : restsOn.stream().distinct().sorted().toList();
        if (value.isPresent() == unknown.isPresent() || (value.isPresent() && restsOn.isEmpty())) {
            throw new IllegalArgumentException(kind + " must have a value that rests on something, or a reason");
        }
        value = value.map(number -> number.round(DIGITS).stripTrailingZeros());
    }

    /** The word by which figures name a constant: lower case with hyphens. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Starts a figure; a value or a reason must follow. */
    public static Builder builder(FigureKind kind, String unit) {
        return new Builder(kind, unit);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        Builder builder = new Builder(kind, unit)
                .basis(basis)
                .restsOn(restsOn)
                .value(value.orElse(null))
                .unknown(unknown.orElse(null));
        of.forEach(builder::of);
        return builder;
    }

    /** Gathers the parts of a {@link Figure}; each method sets the part of its name. */
    public static final class Builder {
        private final FigureKind kind;
        private final String unit;
        private final Map<String, String> of = new TreeMap<>();
        private @Nullable BigDecimal value;
        private Basis basis = Basis.STATED;
        private List<Ground> restsOn = List.of();
        private @Nullable String unknown;

        private Builder(FigureKind kind, String unit) {
            this.kind = kind;
            this.unit = unit;
        }

        /** Adds something that it is about. */
        public Builder of(String what, String which) {
            of.put(what, which);
            return this;
        }

        /** Adds something that it is about, by the name of a constant in lower case with hyphens. */
        public Builder of(String what, Enum<?> which) {
            return of(what, word(which));
        }

        public Builder value(@Nullable BigDecimal value) {
            this.value = value;
            return this;
        }

        public Builder basis(Basis basis) {
            this.basis = basis;
            return this;
        }

        public Builder restsOn(Collection<Ground> restsOn) {
            this.restsOn = List.copyOf(restsOn);
            return this;
        }

        public Builder unknown(@Nullable String unknown) {
            this.unknown = unknown;
            return this;
        }

        /** The value, checked. */
        public Figure build() {
            return new Figure(
                    kind,
                    new TreeMap<>(of),
                    Optional.ofNullable(value),
                    unit,
                    basis,
                    restsOn,
                    Optional.ofNullable(unknown));
        }
    }
}
