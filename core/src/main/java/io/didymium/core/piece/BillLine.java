package io.didymium.core.piece;

import io.didymium.core.quantity.MeasuredMass;

/**
 * One line of a bill of materials: the parts of one kind in each piece.
 *
 * @param part the kind of part, as batches of such parts name their pieces
 * @param perPiece how many of them are in one piece, from 1
 * @param mass the mass of one part
 */
public record BillLine(String part, long perPiece, MeasuredMass mass) {
    /** @throws IllegalArgumentException if the name is blank or longer than 128 characters, or a number or the mass is not positive */
    public BillLine {
        PieceNames.require(part, "name of a part");
        PieceNames.requireCount(perPiece, "number of " + part + " in a piece");
        if (mass.value().isZero()) {
            throw new IllegalArgumentException("mass of " + part + " must not be zero");
        }
    }
}
