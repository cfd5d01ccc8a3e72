package io.didymium.passport.verify.facts.life;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.TransferSubject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which credentials are current, and which of them still build on what was replaced or withdrawn.
 *
 * <p>A correction replaces its predecessor if it has the same issuer and subject, the next version, and is the only one. One that
 * does not replaces nothing and is not current. Predecessors are named by digest, so lines have no cycles.
 */
public final class VersionFacts {
    /**
     * A credential with what is known of its life.
     *
     * @param digest its digest
     * @param statement what it states
     * @param state what status lists state about it, if it names one
     */
    public record Version(String digest, Statement statement, Optional<LifeState> state) {
        private boolean isWithdrawn() {
            return state.filter(one -> one.is(LifeStatus.WITHDRAWN)).isPresent();
        }
    }

    private final Map<String, Version> versions = new LinkedHashMap<>();
    private final ListMultimap<String, Version> corrections =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<String, Version> successors = new HashMap<>();
    private final Set<String> current = new HashSet<>();
    private final Set<String> stillUsed = new HashSet<>();
    /** Found as they are asked for, by several threads. */
    private final Map<String, Version> latest = new ConcurrentHashMap<>();

    private final ListMultimap<String, CredentialLink> outdated =
            MultimapBuilder.hashKeys().arrayListValues().build();

    /** The facts of credentials. */
    public VersionFacts(Collection<Version> all) {
        all.forEach(version -> versions.put(version.digest(), version));
        for (Version version : all) {
            predecessorOf(version).ifPresent(digest -> corrections.put(digest, version));
        }
        for (Version version : all) {
            predecessorOf(version)
                    .filter(digest -> faultOf(version).isEmpty())
                    .ifPresent(digest -> successors.put(digest, version));
        }
        for (Version version : all) {
            if (!successors.containsKey(version.digest())
                    && !version.isWithdrawn()
                    && faultOf(version).isEmpty()) {
                current.add(version.digest());
            }
        }
        for (Version version : all) {
            if (current.contains(version.digest())) {
                version.statement().links().stream()
                        .filter(link -> !link.predecessor())
                        .filter(link -> link.digestMultibase()
                                .filter(this::isOutOfForce)
                                .isPresent())
                        .forEach(link -> {
                            outdated.put(version.digest(), link);
                            link.digestMultibase().ifPresent(stillUsed::add);
                        });
            }
        }
    }

    private static Optional<String> predecessorOf(Version version) {
        return version.statement().predecessor().flatMap(CredentialLink::digestMultibase);
    }

    private boolean isOutOfForce(String digest) {
        return successors.containsKey(digest)
                || Optional.ofNullable(versions.get(digest))
                        .filter(Version::isWithdrawn)
                        .isPresent();
    }

    /** What keeps a correction from replacing its predecessor; nothing of what is no correction. */
    public Optional<CorrectionFault> faultOf(Version version) {
        Optional<String> digest = predecessorOf(version);
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        Version predecessor = versions.get(digest.get());
        if (predecessor != null) {
            Optional<CorrectionFault> fault = faultOf(version.statement(), predecessor.statement());
            if (fault.isPresent()) {
                return fault;
            }
        }
        return corrections.get(digest.get()).stream()
                        .filter(other -> !other.digest().equals(version.digest()))
                        .anyMatch(other -> predecessor == null
                                || faultOf(other.statement(), predecessor.statement())
                                        .isEmpty())
                ? Optional.of(CorrectionFault.FORKED)
                : Optional.empty();
    }

    private static Optional<CorrectionFault> faultOf(Statement correction, Statement predecessor) {
        if (!correction.issuer().id().equals(predecessor.issuer().id())) {
            return Optional.of(CorrectionFault.OTHER_ISSUER);
        }
        if (!correction.subject().id().equals(predecessor.subject().id())
                || correction.subject().getClass() != predecessor.subject().getClass()) {
            return Optional.of(CorrectionFault.OTHER_SUBJECT);
        }
        return correction.version() == predecessor.version() + 1
                ? Optional.empty()
                : Optional.of(CorrectionFault.OTHER_VERSION);
    }

    /** The corrections that name a credential as their predecessor, whether or not they hold. */
    public List<Version> correctionsOf(String digest) {
        return corrections.get(digest);
    }

    /** The credential of a digest, if it states anything. */
    public Optional<Version> version(String digest) {
        return Optional.ofNullable(versions.get(digest));
    }

    /** The credential that replaces one directly, whether or not that one is here. */
    public Optional<Version> successorOf(String digest) {
        return Optional.ofNullable(successors.get(digest));
    }

    /** The version of a line that is not replaced, beginning with one that is. */
    public Version latest(Version version) {
        List<Version> line = new ArrayList<>();
        Version next = version;
        while (successors.containsKey(next.digest()) && !latest.containsKey(next.digest())) {
            line.add(next);
            next = Objects.requireNonNull(successors.get(next.digest()));
        }
        Version end = latest.getOrDefault(next.digest(), next);
        line.forEach(one -> latest.put(one.digest(), end));
        return end;
    }

    /** Whether a credential is neither replaced nor withdrawn, nor a correction that does not hold. */
    public boolean isCurrent(String digest) {
        return current.contains(digest);
    }

    /**
     * Whether a credential describes the chain as it is now: a current one does, but for the receipt of a transfer that its sender has
     * replaced or withdrawn, which repeats what is no longer stated.
     */
    public boolean isDescribing(String digest) {
        return isCurrent(digest)
                && outdated.get(digest).stream()
                        .flatMap(link -> link.digestMultibase().stream())
                        .flatMap(target -> Stream.concat(version(target).stream(), successorOf(target).stream()))
                        .noneMatch(target -> target.statement().subject() instanceof TransferSubject moved
                                && version(digest)
                                        .filter(own -> own.statement().subject() instanceof TransferSubject
                                                && own.statement()
                                                        .subject()
                                                        .id()
                                                        .equals(moved.id()))
                                        .isPresent());
    }

    /** The links of a current credential to what was replaced or withdrawn. */
    public List<CredentialLink> outdatedLinks(String digest) {
        return outdated.get(digest);
    }

    /** Whether a current credential builds on one that was replaced or withdrawn. */
    public boolean isStillUsed(String digest) {
        return stillUsed.contains(digest);
    }

    /** Whether no current credential builds on what was replaced or withdrawn. */
    public boolean isSettled() {
        return outdated.isEmpty();
    }

    /** Whether all that was replaced and is still used is here. */
    public boolean knowsPinned() {
        return versions.keySet().containsAll(stillUsed);
    }

    /**
     * The digests of the credentials that describe the chain as those knew it who have not restated: of each line the earliest version
     * on which a current credential builds, with what that version builds on itself.
     */
    public Set<String> asPinned() {
        Set<String> used = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(stillUsed);
        while (!next.isEmpty()) {
            String digest = next.remove();
            if (isOutOfForce(digest) && used.add(digest)) {
                version(digest)
                        .ifPresent(version -> version.statement().links().stream()
                                .filter(link -> !link.predecessor())
                                .forEach(link -> link.digestMultibase().ifPresent(next::add)));
            }
        }
        Set<String> chosen = new HashSet<>();
        for (Version version : versions.values()) {
            if (predecessorOf(version).flatMap(this::version).isEmpty()
                    || faultOf(version).isPresent()) {
                chosenOf(version, used).ifPresent(chosen::add);
            }
        }
        return chosen;
    }

    /** Of a line from its beginning here, the first version that is used, else the current one. */
    private Optional<String> chosenOf(Version first, Set<String> used) {
        List<String> line = new ArrayList<>();
        for (Version version = first; version != null; version = successors.get(version.digest())) {
            line.add(version.digest());
        }
        return line.stream()
                .filter(used::contains)
                .findFirst()
                .or(() -> line.stream().filter(current::contains).findFirst());
    }
}
