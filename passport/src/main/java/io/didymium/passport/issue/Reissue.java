package io.didymium.passport.issue;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.Correction;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.issue.CredentialFactory.Issued;
import io.didymium.passport.issue.CredentialFactory.Replaced;
import io.didymium.passport.issue.plan.CredentialIds;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The credentials of an office that are issued once more, as next versions: those about what a draft states anew, and all of its own
 * that build on these, or on what others replaced or withdrew.
 */
final class Reissue {
    private final Map<String, Replaced> replaced = new LinkedHashMap<>();

    private Reissue() {}

    /** That nothing is issued once more. */
    static Reissue none() {
        return new Reissue();
    }

    /**
     * What a draft has replaced.
     *
     * @param from from when the new versions are valid at the earliest
     * @throws IllegalArgumentException if the draft states anew what another party issued, or nothing is to be replaced
     */
    static Reissue of(Draft draft, BundleFacts facts, PartyId party, String reason, Instant from) {
        Map<String, CredentialFacts> own = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        for (CredentialFacts one : current(facts)) {
            one.statement()
                    .filter(statement -> isReplaceable(statement.subject()))
                    .ifPresent(statement -> {
                        if (statement.issuer().id().equals(party)) {
                            own.put(one.credential().digest(), one);
                        } else {
                            others.add(CredentialIds.of(statement));
                        }
                    });
        }
        for (Id subject : draft.subjects()) {
            if (others.contains(CredentialIds.of(subject))) {
                throw new IllegalArgumentException(subject.value() + " is for its issuer to correct");
            }
        }
        Reissue reissue = new Reissue();
        for (String digest : digests(draft, facts, own)) {
            CredentialFacts one = requireNonNull(own.get(digest), digest);
            Statement statement = one.statement().orElseThrow();
            reissue.replaced.put(
                    CredentialIds.of(statement),
                    new Replaced(issued(one, statement), new Correction(statement.version() + 1, reason), from));
        }
        if (reissue.replaced.isEmpty()) {
            throw new IllegalArgumentException("nothing to correct: the draft states nothing anew that " + party
                    + " issued, and nothing that it issued builds on what was replaced or withdrawn");
        }
        return reissue;
    }

    private static List<CredentialFacts> current(BundleFacts facts) {
        return facts.credentials().all().stream()
                .filter(one -> facts.versions().isCurrent(one.credential().digest()))
                .toList();
    }

    private static boolean isReplaceable(Subject subject) {
        return subject instanceof ProductSubject
                || subject instanceof StepSubject
                || subject instanceof TransferSubject;
    }

    private static Set<String> digests(Draft draft, BundleFacts facts, Map<String, CredentialFacts> own) {
        Set<String> digests = new HashSet<>();
        own.forEach((digest, one) -> {
            if (draft.subjects()
                            .contains(one.statement().orElseThrow().subject().id())
                    || !facts.versions().outdatedLinks(digest).isEmpty()) {
                digests.add(digest);
            }
        });
        boolean grows = !digests.isEmpty();
        while (grows) {
            grows = false;
            for (Map.Entry<String, CredentialFacts> one : own.entrySet()) {
                List<CredentialLink> links =
                        one.getValue().statement().orElseThrow().links();
                if (!digests.contains(one.getKey())
                        && links.stream()
                                .filter(link -> !link.predecessor())
                                .flatMap(link -> link.digestMultibase().stream())
                                .anyMatch(digests::contains)) {
                    grows |= digests.add(one.getKey());
                }
            }
        }
        return digests;
    }

    private static Issued issued(CredentialFacts one, Statement statement) {
        return new Issued(statement.id(), statement.name(), statement.validFrom(), one.credential());
    }

    /** The versions that are replaced. */
    List<SignedCredential> before() {
        return replaced.values().stream().map(one -> one.before().credential()).toList();
    }

    /** Tells the factory what it replaces, and what else was issued before. */
    void prepare(CredentialFactory factory, BundleFacts facts) {
        replaced.forEach(factory::replace);
        for (CredentialFacts one : current(facts)) {
            Optional<Statement> statement = one.statement();
            statement
                    .map(CredentialIds::of)
                    .filter(first -> !replaced.containsKey(first))
                    .ifPresent(first -> factory.add(first, issued(one, statement.orElseThrow())));
        }
    }
}
