package io.didymium.core.piece;

import static java.util.Objects.requireNonNull;

import io.didymium.core.quantity.MeasuredMass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of a batch, all of one kind.
 *
 * @param kind what a piece is, such as "magnet"; batches of pieces that can stand for one another have the same kind
 * @param count how many there are, from 1 to 10^12
 * @param unitMass the mean mass of a piece, if it is stated
 * @param serial the serial number of the only piece, if the batch is one item
 * @param bill the parts of each piece, each kind once; empty if none are stated
 */
public record Pieces(
        String kind, long count, Optional<MeasuredMass> unitMass, Optional<String> serial, List<BillLine> bill) {
    /** @throws IllegalArgumentException if a text or count is out of range, a part is listed twice or is the piece itself, or several pieces have one serial number */
    public Pieces {
        PieceNames.require(kind, "kind of pieces");
        PieceNames.requireCount(count, "number of " + kind);
        if (unitMass.filter(mass -> mass.value().isZero()).isPresent()) {
            throw new IllegalArgumentException("mass of one " + kind + " must not be zero");
        }
        serial.ifPresent(number -> PieceNames.require(number, "serial number"));
        if (serial.isPresent() && count != 1) {
            throw new IllegalArgumentException(count + " pieces must not have one serial number: " + serial.get());
        }
        bill = List.copyOf(bill);
        PieceNames.distinct(bill.stream().map(BillLine::part).toList(), "part of " + kind);
        String own = kind;
        if (bill.stream().anyMatch(line -> line.part().equals(own))) {
            throw new IllegalArgumentException(kind + " must not be a part of itself");
        }
    }

    /** Whether the batch is a single item. */
    public boolean isItem() {
        return serial.isPresent();
    }

    /** How many parts of a kind are in each piece, zero if none. */
    public long perPiece(String part) {
        return bill.stream()
                .filter(line -> line.part().equals(part))
                .mapToLong(BillLine::perPiece)
                .sum();
    }

    /** Starts a builder. */
    public static Builder builder(String kind, long count) {
        return new Builder(kind, count);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return new Builder(kind, count)
                .unitMass(unitMass.orElse(null))
                .serial(serial.orElse(null))
                .bill(bill);
    }

    /** Gathers the parts of {@link Pieces}; each method sets the part of its name. */
    public static final class Builder {
        private final String kind;
        private final long count;
        private @Nullable MeasuredMass unitMass;
        private @Nullable String serial;
        private final List<BillLine> bill = new ArrayList<>();

        private Builder(String kind, long count) {
            this.kind = requireNonNull(kind, "kind");
            this.count = count;
        }

        public Builder unitMass(@Nullable MeasuredMass unitMass) {
            this.unitMass = unitMass;
            return this;
        }

        /** Sets the mean mass of a piece, as a text such as {@code "14.5 g ± 0.1"}. */
        public Builder unitMass(String unitMass) {
            return unitMass(MeasuredMass.parse(unitMass));
        }

        public Builder serial(@Nullable String serial) {
            this.serial = serial;
            return this;
        }

        /** Adds parts to the bill of materials; the mass of one part is a text such as {@code "14.5 g ± 0.1"}. */
        public Builder part(String part, long perPiece, String mass) {
            bill.add(new BillLine(part, perPiece, MeasuredMass.parse(mass)));
            return this;
        }

        public Builder bill(Collection<BillLine> lines) {
            bill.clear();
            bill.addAll(lines);
            return this;
        }

        /** The value, checked. */
        public Pieces build() {
            return new Pieces(kind, count, Optional.ofNullable(unitMass), Optional.ofNullable(serial), bill);
        }
    }
}
