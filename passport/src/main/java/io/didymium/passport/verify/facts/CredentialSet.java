package io.didymium.passport.verify.facts;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.UnverifiedStatements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The credentials of a bundle, and what their links lead to. */
public final class CredentialSet {
    private final ImmutableList<CredentialFacts> all;
    private final ImmutableSortedSet<String> roots;
    private final SortedMap<String, String> altered;
    private final Map<String, CredentialFacts> byDigest = new HashMap<>();
    private final Map<String, CredentialFacts> byId = new HashMap<>();
    private final Predicate<String> replaced;
    /** Asked for by several checks; every thread would find the same. */
    private @Nullable Boolean complete;

    /** The credentials of a bundle, of which facts are known. */
    public CredentialSet(List<CredentialFacts> credentials, PassportBundle bundle) {
        this.all = ImmutableList.copyOf(credentials);
        this.roots = ImmutableSortedSet.copyOf(bundle.roots());
        this.altered = bundle.altered();
        this.replaced = digest -> false;
        for (CredentialFacts credential : all) {
            byDigest.put(credential.credential().digest(), credential);
            byId.putIfAbsent(credential.subject(), credential);
        }
    }

    private CredentialSet(CredentialSet whole, Set<String> shown, Predicate<String> replaced) {
        this.all = whole.all.stream()
                .filter(credential -> shown.contains(credential.credential().digest()))
                .collect(toImmutableList());
        this.roots = whole.roots;
        this.altered = whole.altered;
        this.replaced = replaced;
        byDigest.putAll(whole.byDigest);
        byId.putAll(whole.byId);
    }

    /**
     * Some of the credentials; links still lead to all of them.
     *
     * @param shown the digests of those
     * @param isReplaced whether a digest is of a credential that a newer version replaces, so that a link to it leads there
     */
    CredentialSet only(Set<String> shown, Predicate<String> isReplaced) {
        return new CredentialSet(this, shown, isReplaced);
    }

    /** All credentials, by digest. */
    public List<CredentialFacts> all() {
        return all;
    }

    /** What the credentials state, as far as they can be believed to state it, by digest of the credential. */
    public List<Statement> statements() {
        return all.stream()
                .flatMap(credential -> credential.statement().stream())
                .toList();
    }

    /** The digests of the credentials to be verified. */
    public SortedSet<String> roots() {
        return roots;
    }

    /** The digests of the tokens that were found in the place of others, by the digests declared. */
    public SortedMap<String, String> altered() {
        return altered;
    }

    /** The credential with a digest, if it is there. */
    public Optional<CredentialFacts> withDigest(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    /** The credential with an id, if one is there; of several the first by digest. */
    public Optional<CredentialFacts> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The credential that a link pins, if it is there to the byte. */
    public Optional<CredentialFacts> follow(CredentialLink link) {
        return link.digestMultibase()
                .map(byDigest::get)
                .filter(target -> target.subject().equals(link.target()));
    }

    /** What their issuers state and nothing checks, by credential. */
    public UnverifiedStatements unverified() {
        List<UnverifiedStatements.Statement> listed = new ArrayList<>();
        long count = 0;
        for (CredentialFacts credential : all) {
            count += credential.unread().count();
            for (String pointer : credential.unread().pointers()) {
                if (listed.size() < UnverifiedStatements.LISTED) {
                    listed.add(new UnverifiedStatements.Statement(
                            credential.statement().orElseThrow().issuer().id().value(), credential.subject(), pointer));
                }
            }
        }
        return new UnverifiedStatements(listed, count);
    }

    /** Whether every link of every credential leads to a credential that is there. */
    public boolean isComplete() {
        Boolean known = complete;
        if (known == null) {
            known = statements().stream().allMatch(this::isComplete);
            complete = known;
        }
        return known;
    }

    private boolean isComplete(Statement statement) {
        for (CredentialLink link : statement.links()) {
            if (follow(link).isEmpty()
                    && link.digestMultibase().filter(replaced).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
