package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.List;

/**
 * That numbers of a member may follow from another.
 *
 * @param value the member whose numbers follow; of what is within a member, only where that is stated
 * @param source the member from which they follow, with others
 * @param scope in which credentials
 * @param how a sentence without a period
 */
public record Derivation(AccessMember value, AccessMember source, Scope scope, String how) {
    /** In which credentials the source is, seen from that of the value. */
    public enum Scope {
        /** In all that steps connect with it. */
        CHAIN,
        /** In the passports of what the step makes. */
        STEP
    }

    /** @throws NullPointerException if a component is null */
    public Derivation {
        requireNonNull(value, "value");
        requireNonNull(source, "source");
        requireNonNull(scope, "scope");
        requireNonNull(how, "how");
    }

    /** The published derivations, {@code derivations-v1.txt}, in their order. */
    public static List<Derivation> standard() {
        return Standard.ALL;
    }

    private static Derivation read(List<String> cells) throws MalformedInputException {
        String scope = cells.get(2);
        if (!scope.equals("chain") && !scope.equals("step")) {
            throw new MalformedInputException("", "expected chain or step, found '" + scope + "'");
        }
        return new Derivation(
                TableText.member(cells.get(0)),
                TableText.member(cells.get(1)),
                scope.equals("chain") ? Scope.CHAIN : Scope.STEP,
                cells.get(3));
    }

    private static final class Standard {
        private static final List<Derivation> ALL = all();

        private static List<Derivation> all() {
            try {
                return TableText.read(TableText.resource("derivations-v1.txt"), 4, Derivation::read, List::copyOf);
            } catch (MalformedInputException e) {
                throw new IllegalStateException("the published derivations are damaged", e);
            }
        }
    }
}
