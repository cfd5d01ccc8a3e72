package io.didymium.passport.register;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.crypto.merkle.InclusionProof;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One entry of an account, as an extract shows it.
 *
 * @param number its place in the account
 * @param proof that the log holds it, under the checkpoint of the extract
 * @param entry what the log holds
 * @param openings the fields that are opened
 */
public record ExtractEntry(
        long number, InclusionProof proof, RegisterEntry entry, SortedMap<EntryField, FieldOpening> openings) {
    /** @throws IllegalArgumentException if the number is below 1, or an opened interval or purpose is none */
    public ExtractEntry {
        requireNonNull(proof, "proof");
        requireNonNull(entry, "entry");
        openings = ImmutableSortedMap.copyOf(openings);
        if (number < 1) {
            throw new IllegalArgumentException("numbers count from 1: " + number);
        }
        interval(openings);
        purpose(openings);
    }

    /** What it withdraws, if that is opened; whether the log holds a commitment to it is another question. */
    public Optional<WithdrawnInterval> interval() {
        return interval(openings);
    }

    /** What for, if that is opened. */
    public Optional<WithdrawalPurpose> purpose() {
        return purpose(openings);
    }

    /** The id of the site that receives it, if that is opened; empty text unless it is a delivery. */
    public Optional<String> receiver() {
        return Optional.ofNullable(openings.get(EntryField.RECEIVER))
                .map(opening -> String.join("\n", opening.lines()));
    }

    /** Whether the log holds commitments to all that is opened. */
    public boolean isOpenedRightly() {
        return openings.entrySet().stream().allMatch(one -> entry.states(one.getKey(), one.getValue()));
    }

    private static Optional<WithdrawnInterval> interval(SortedMap<EntryField, FieldOpening> openings) {
        return Optional.ofNullable(openings.get(EntryField.INTERVAL))
                .map(opening -> WithdrawnInterval.of(opening.lines()));
    }

    private static Optional<WithdrawalPurpose> purpose(SortedMap<EntryField, FieldOpening> openings) {
        return Optional.ofNullable(openings.get(EntryField.PURPOSE))
                .map(opening -> WithdrawalPurpose.of(opening.lines()));
    }
}
