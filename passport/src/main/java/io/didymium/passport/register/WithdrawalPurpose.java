package io.didymium.passport.register;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.List;

/**
 * What an entry is for.
 *
 * @param kind the kind
 * @param reference the id of the transfer or step; of an entry that voids another one the number of that
 */
public record WithdrawalPurpose(Kind kind, String reference) {
    private static final String NUMBER = "[1-9][0-9]{0,17}";

    /** The kinds of purposes. */
    public enum Kind {
        /** A transfer takes it to another site. */
        DELIVERY,
        /** A step takes it. */
        CONSUMPTION,
        /** An earlier entry does not count: what it was for was called off. */
        VOID,
        /** An earlier entry does not count: the one after this one withdraws for the same event in another mass or to another receiver. */
        REPLACED;

        /** Whether entries of this kind withdraw nothing. */
        public boolean isVoid() {
            return this == VOID || this == REPLACED;
        }

        /** The name, as in the format. */
        public String word() {
            return Ascii.toLowerCase(name());
        }
    }

    /** @throws IllegalArgumentException if a void entry names no number */
    public WithdrawalPurpose {
        requireNonNull(kind, "kind");
        if (kind.isVoid() && !reference.matches(NUMBER)) {
            throw new IllegalArgumentException("a void entry names a number: " + reference);
        }
    }

    /**
     * The number of the entry that is void.
     *
     * @throws IllegalStateException if this is of another kind
     */
    public long voided() {
        if (!kind.isVoid()) {
            throw new IllegalStateException("voids nothing: " + this);
        }
        return Long.parseLong(reference);
    }

    List<String> lines() {
        return List.of(kind.word(), reference);
    }

    /** @throws IllegalArgumentException if the lines are not those of a purpose */
    static WithdrawalPurpose of(List<String> lines) {
        if (lines.size() != 2) {
            throw new IllegalArgumentException("a purpose has two lines: " + lines.size());
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.word().equals(lines.get(0)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of purpose: " + lines.get(0)));
        return new WithdrawalPurpose(kind, lines.get(1));
    }
}
