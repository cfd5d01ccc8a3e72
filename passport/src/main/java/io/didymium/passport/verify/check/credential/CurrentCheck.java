package io.didymium.passport.verify.check.credential;

import io.didymium.core.finding.Finding;
import io.didymium.crypto.status.StatusEntry;
import io.didymium.crypto.status.StatusOutcome;
import io.didymium.passport.LifeStatus;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.life.LifeState;
import io.didymium.passport.verify.facts.life.VersionFacts;
import io.didymium.passport.verify.facts.life.VersionFacts.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that a credential is in force and that it and what it builds on are current versions; reports what was replaced, and what its
 * issuer acknowledges.
 *
 * <p>What builds on a version that was replaced is undecided until its issuer restates it: neither is it false, nor is it known to
 * be true of what is stated now.
 */
final class CurrentCheck extends CredentialCheck.OfStatement {
    private final VersionFacts versions;

    CurrentCheck(CredentialSet credentials, VersionFacts versions) {
        super(CheckId.CURRENT, credentials);
        this.versions = versions;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        String digest = credential.credential().digest();
        Optional<Version> version = versions.version(digest);
        List<Finding> findings = new ArrayList<>();
        version.flatMap(versions::faultOf)
                .ifPresent(fault -> findings.add(
                        switch (fault) {
                            case OTHER_ISSUER -> byOther(credential, statement);
                            case OTHER_SUBJECT -> ofOther(credential, statement);
                            case OTHER_VERSION -> wrongVersion(credential, statement);
                            case FORKED ->
                                finding(
                                        LifeFinding.CORRECTION_FORKED,
                                        credential,
                                        Map.of("target", target(statement), "other", other(statement, digest)));
                        }));
        Optional<Version> successor = versions.successorOf(digest);
        successor.ifPresent(
                next -> findings.addAll(replaced(credential, statement, version.flatMap(Version::state), next)));
        if (successor.isEmpty()) {
            version.flatMap(Version::state)
                    .flatMap(state -> outOfForce(credential, state, list(statement)))
                    .ifPresent(findings::add);
        }
        versions.outdatedLinks(digest).forEach(link -> findings.add(outdated(credential, link)));
        statement
                .acknowledgements()
                .forEach(known -> findings.add(finding(
                        LifeFinding.FAULT_ACKNOWLEDGED,
                        credential,
                        Map.of(
                                "finding", known.code(),
                                "of", known.subject(),
                                "message", known.message(),
                                "reason", known.reason()))));
        return findings;
    }

    private static String list(Statement statement) {
        return statement.life().map(StatusEntry::listCredential).orElse("none");
    }

    private static String target(Statement statement) {
        return statement.predecessor().map(CredentialLink::target).orElse("");
    }

    private Statement predecessor(Statement statement) {
        return statement
                .predecessor()
                .flatMap(CredentialLink::digestMultibase)
                .flatMap(versions::version)
                .orElseThrow()
                .statement();
    }

    private Finding byOther(CredentialFacts credential, Statement statement) {
        return finding(
                LifeFinding.CORRECTION_BY_OTHER,
                credential,
                Map.of(
                        "issuer", statement.issuer().id().value(),
                        "target", target(statement),
                        "original", predecessor(statement).issuer().id().value()));
    }

    private Finding ofOther(CredentialFacts credential, Statement statement) {
        return finding(
                LifeFinding.CORRECTION_OF_OTHER,
                credential,
                Map.of(
                        "found", statement.subject().id().value(),
                        "target", target(statement),
                        "expected", predecessor(statement).subject().id().value()));
    }

    private Finding wrongVersion(CredentialFacts credential, Statement statement) {
        return finding(
                LifeFinding.CORRECTION_VERSION_WRONG,
                credential,
                Map.of(
                        "found", Integer.toString(statement.version()),
                        "target", target(statement),
                        "expected", Integer.toString(predecessor(statement).version() + 1)));
    }

    private String other(Statement statement, String digest) {
        return statement
                .predecessor()
                .flatMap(CredentialLink::digestMultibase)
                .map(versions::correctionsOf)
                .orElse(List.of())
                .stream()
                .map(Version::digest)
                .filter(other -> !other.equals(digest))
                .findFirst()
                .orElse("");
    }

    private static List<Finding> replaced(
            CredentialFacts credential, Statement statement, Optional<LifeState> state, Version next) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(
                LifeFinding.REPLACED,
                credential,
                Map.of(
                        "version", Integer.toString(statement.version()),
                        "current", Integer.toString(next.statement().version()),
                        "replacement", next.statement().id(),
                        "from", next.statement().validFrom().toString(),
                        "reason", reason(next))));
        Instant from = next.statement().validFrom();
        state.filter(known -> known.status().isPresent() && !known.is(LifeStatus.SUPERSEDED))
                .flatMap(LifeState::listed)
                .filter(listed -> !listed.isBefore(from))
                .ifPresent(listed -> findings.add(finding(
                        LifeFinding.CORRECTION_UNLISTED,
                        credential,
                        Map.of(
                                "from", from.toString(),
                                "list", list(statement),
                                "listed", listed.toString()))));
        return findings;
    }

    private static String reason(Version correction) {
        return correction.statement().correction().orElseThrow().reason();
    }

    private static Optional<Finding> outOfForce(CredentialFacts credential, LifeState state, String list) {
        if (state.result().outcome() == StatusOutcome.UNKNOWN) {
            return Optional.of(finding(
                    PassportFinding.STATUS_UNKNOWN,
                    credential,
                    Map.of(
                            "list",
                            list,
                            "reason",
                            NotRevokedCheck.words(state.result().reason().name()))));
        }
        return switch (state.status().orElse(LifeStatus.CURRENT)) {
            case CURRENT -> Optional.empty();
            case SUSPENDED -> Optional.of(finding(LifeFinding.SUSPENDED, credential, Map.of("list", list)));
            case SUPERSEDED -> Optional.of(finding(LifeFinding.SUPERSEDED, credential, Map.of("list", list)));
            case WITHDRAWN -> Optional.of(finding(LifeFinding.WITHDRAWN, credential, Map.of("list", list)));
            case ARCHIVED -> Optional.of(finding(LifeFinding.ARCHIVED, credential, Map.of("list", list)));
        };
    }

    private Finding outdated(CredentialFacts credential, CredentialLink link) {
        String digest = link.digestMultibase().orElseThrow();
        Optional<Version> next = versions.successorOf(digest);
        if (next.isEmpty()) {
            return finding(LifeFinding.BUILT_ON_WITHDRAWN, credential, Map.of("target", link.target()));
        }
        Statement latest = versions.latest(next.get()).statement();
        return finding(
                LifeFinding.BUILT_ON_REPLACED,
                credential,
                Map.of(
                        "version", Integer.toString(next.get().statement().version() - 1),
                        "target", link.target(),
                        "current", Integer.toString(latest.version()),
                        "reason", reason(next.get())));
    }
}
