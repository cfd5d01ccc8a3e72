package io.didymium.passport.verify.facts;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.status.StatusCheck;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.crypto.status.StatusList;
import io.didymium.crypto.status.StatusListCredential;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.crypto.status.StatusPolicy;
import io.didymium.crypto.status.StatusReason;
import io.didymium.crypto.status.StatusResult;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.report.SeenRevocations;
import io.didymium.passport.verify.facts.life.LifeState;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the status lists of a bundle state about the credentials that name them. A list that no credential names is not
 * decompressed; the others are, one after another, and none is kept.
 */
public final class StatusFacts {
    /** How many bytes of lists are decompressed in one verification: 16,384 lists of the least length. */
    private static final int MAX_BYTES = 256 << 20;

    private static final StatusResult BEYOND_LIMIT =
            new StatusResult(StatusReason.LIST_BEYOND_LIMIT, OptionalInt.empty(), Optional.empty());

    private static final StatusResult SEEN =
            new StatusResult(StatusReason.STATUS_SET, OptionalInt.empty(), Optional.empty());

    private final StatusCheck check;
    private final Set<List<String>> seen = new HashSet<>();
    private final ListMultimap<ListName, Question> questions =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<Question, Answer> answers = new HashMap<>();
    private int left = MAX_BYTES;

    /** A list is known by its issuer and its id: a list of the same id by somebody else is another one. */
    private record ListName(String issuer, String id) {}

    /**
     * A list whose signature is valid, and whose statuses are still compressed.
     *
     * @param issuer who issues the list
     * @param id the URL by which entries name it
     * @param json the credential
     */
    public record SignedList(String issuer, String id, Bytes json) {}

    private record Question(String issuer, StatusEntry entry) {}

    /** What a list answers, and since when it is valid. */
    private record Answer(StatusResult result, Instant validFrom) {
        /** What is never taken back counts in any list; otherwise the latest list does. */
        boolean isOver(Answer other, StatusEntry entry) {
            boolean stays = isFinal(entry);
            if (stays != other.isFinal(entry)) {
                return stays;
            }
            // Of one moment, the list that speaks against the credential.
            return validFrom.equals(other.validFrom)
                    ? result.outcome() == StatusOutcome.INVALID
                    : validFrom.isAfter(other.validFrom);
        }

        private boolean isFinal(StatusEntry entry) {
            if (result.outcome() != StatusOutcome.INVALID) {
                return false;
            }
            return !entry.purpose().equals(LifeStatus.PURPOSE)
                    || (LifeStatus.isEntry(entry)
                            && LifeStatus.of(result.status().orElse(0)).isFinal());
        }
    }

    /**
     * The facts of status lists.
     *
     * @param named the claims of all credentials
     * @param revoked the revocations seen before
     * @param lists the lists whose signature is valid, in the order in which they are to be decompressed
     */
    public StatusFacts(
            StatusPolicy policy,
            Instant at,
            Collection<OpenClaims> named,
            SeenRevocations revoked,
            Stream<SignedList> lists) {
        this.check = new StatusCheck(policy, at);
        revoked.revocations().forEach(one -> {
            seen.add(List.of(one.issuer(), one.credential()));
            seen.add(List.of(one.issuer(), one.list(), one.index()));
        });
        for (OpenClaims claims : named) {
            Set<String> authors =
                    Sets.union(Set.of(claims.issuer()), policy.listIssuers().getOrDefault(claims.issuer(), Set.of()));
            for (StatusEntry entry : claims.entries()) {
                Question question = new Question(claims.issuer(), entry);
                authors.forEach(author -> questions.put(new ListName(author, entry.listCredential()), question));
            }
        }
        Iterator<SignedList> each = lists.iterator();
        while (each.hasNext()) {
            SignedList list = each.next();
            List<Question> asked = questions.get(new ListName(list.issuer(), list.id()));
            if (!asked.isEmpty()) {
                look(list, asked);
            }
        }
    }

    private void look(SignedList list, List<Question> asked) {
        int limit = Math.min(StatusList.DEFAULT_LIMIT, left);
        try {
            StatusListCredential read = StatusListCredential.read(list.json(), limit);
            left -= (int) (read.list().entries(1) / Byte.SIZE);
            Instant validFrom = read.validFrom().orElse(Instant.MIN);
            asked.forEach(question ->
                    keep(question, new Answer(check.look(question.entry(), question.issuer(), read), validFrom)));
        } catch (MalformedInputException e) {
            // What was decompressed of it is not known: the limit is.
            left -= limit;
            if (limit < StatusList.DEFAULT_LIMIT) {
                // It may be the latest, so no other list counts for the credential, unless it revokes.
                asked.forEach(question -> keep(question, new Answer(BEYOND_LIMIT, Instant.MAX)));
            }
        }
    }

    private void keep(Question question, Answer answer) {
        answers.merge(question, answer, (before, next) -> next.isOver(before, question.entry()) ? next : before);
    }

    /** What is known of where a credential is in its life; empty if it names no list of that. */
    public Optional<LifeState> life(OpenClaims claims) {
        return claims.life().map(entry -> {
            Answer answer = answers.get(new Question(claims.issuer(), entry));
            return answer == null
                    ? new LifeState(check.look(entry, claims.issuer(), null), Optional.empty())
                    : new LifeState(answer.result(), Optional.of(answer.validFrom()));
        });
    }

    /**
     * What is known of a credential's revocation; empty if no list is named. Of several lists of one name the latest counts, but
     * a revocation in any of them does, and one seen before: it is never taken back.
     */
    public Optional<StatusResult> of(OpenClaims claims) {
        if (!seen.isEmpty()
                && claims.id()
                        .filter(id -> seen.contains(List.of(claims.issuer(), id)))
                        .isPresent()) {
            return Optional.of(SEEN);
        }
        return claims.status().map(entry -> {
            if (!seen.isEmpty()
                    && seen.contains(List.of(
                            claims.issuer(),
                            entry.listCredential(),
                            entry.index().toString()))) {
                return SEEN;
            }
            Answer answer = answers.get(new Question(claims.issuer(), entry));
            return answer == null ? check.look(entry, claims.issuer(), null) : answer.result();
        });
    }
}
