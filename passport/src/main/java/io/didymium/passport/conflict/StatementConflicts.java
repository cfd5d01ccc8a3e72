package io.didymium.passport.conflict;

import io.didymium.passport.conflict.ConflictPool.Signed;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Two credentials of one issuer, where there can be one. */
final class StatementConflicts {
    private StatementConflicts() {}

    static void find(ConflictPool pool) {
        find(
                pool,
                ConflictKind.TWO_CONTENTS_OF_ONE_ID,
                one -> Optional.of(one.statement().id()),
                (one, other) -> true);
        find(pool, ConflictKind.TWO_EVENTS_OF_ONE_STEP, StatementConflicts::event, StatementConflicts::differ);
        find(
                pool,
                ConflictKind.SUPERSEDED_TWICE,
                one -> one.statement().predecessor().flatMap(link -> link.digestMultibase()),
                (one, other) -> true);
    }

    /** Compares the first statement of each issuer and key with the later ones. */
    private static void find(
            ConflictPool pool,
            ConflictKind kind,
            Function<Signed, Optional<String>> key,
            BiPredicate<Signed, Signed> isConflict) {
        Map<List<String>, Signed> first = new HashMap<>();
        for (Signed one : pool.statements()) {
            Optional<String> same = key.apply(one);
            if (same.isEmpty()) {
                continue;
            }
            Signed other = first.putIfAbsent(List.of(one.issuer(), same.get()), one);
            if (other != null && !one.hasContentOf(other) && isConflict.test(one, other)) {
                pool.add(kind, subject(kind, other), List.of(other, one), List.of());
            }
        }
    }

    private static String subject(ConflictKind kind, Signed one) {
        return kind == ConflictKind.TWO_CONTENTS_OF_ONE_ID
                ? one.statement().id()
                : one.about().value();
    }

    /** An event of which there can be one in each version. */
    private static Optional<String> event(Signed one) {
        Subject subject = one.statement().subject();
        return subject instanceof StepSubject || subject instanceof TransferSubject
                ? Optional.of(one.about().value() + " " + one.statement().version())
                : Optional.empty();
    }

    /** The receipt of goods by the operator who shipped them states the same once more, with what arrived. */
    private static boolean differ(Signed one, Signed other) {
        Statement first = one.statement();
        Statement second = other.statement();
        if (first.id().equals(second.id())) {
            return false;
        }
        return !(first.subject() instanceof TransferSubject sent
                && second.subject() instanceof TransferSubject received
                && sent.transfer().asShipped().equals(received.transfer().asShipped()));
    }
}
