package io.didymium.passport.verify.check.credential;

import com.google.common.collect.Streams;
import io.didymium.core.finding.Finding;
import io.didymium.passport.credential.CertificateSubject;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StatedTimes;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Proves that a credential is valid from no earlier time than what it builds on and than the events that it states, and that what it
 * claims of a batch is claimed no earlier than the batch was made.
 */
final class IssuedInOrderCheck extends CredentialCheck.OfStatement {
    /** The zone in which a day ends last. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final CredentialSet credentials;
    private final Instant at;

    IssuedInOrderCheck(CredentialSet credentials, Instant at) {
        super(CheckId.ISSUED_IN_ORDER, credentials);
        this.credentials = credentials;
        this.at = at;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        return Streams.concat(
                        upstream(credential, statement), events(credential, statement), claims(credential, statement))
                .toList();
    }

    private Stream<Finding> upstream(CredentialFacts credential, Statement statement) {
        return statement.links().stream()
                .flatMap(link -> credentials.follow(link).stream())
                .flatMap(target -> target.statement().stream())
                .filter(upstream -> upstream.validFrom().isAfter(statement.validFrom()))
                .map(upstream -> finding(
                        PassportFinding.ISSUED_BEFORE_UPSTREAM,
                        credential,
                        Map.of(
                                "validFrom", statement.validFrom().toString(),
                                "target", upstream.id(),
                                "upstreamFrom", upstream.validFrom().toString())));
    }

    private static Stream<Finding> claims(CredentialFacts credential, Statement statement) {
        if (!(statement.subject() instanceof ProductSubject product)) {
            return Stream.empty();
        }
        Instant produced = product.batch().producedAt();
        return product.datedClaims().stream()
                .filter(claim -> !produced.isBefore(
                        claim.date().plusDays(1).atStartOfDay().toInstant(LAST)))
                .map(claim -> finding(
                        EvidenceFinding.CLAIM_BEFORE_BATCH,
                        credential,
                        Map.of(
                                "claim", claim.id().value(),
                                "claimed", claim.date().toString(),
                                "batch", product.batch().id().value(),
                                "producedAt", produced.toString())));
    }

    /**
     * A certificate may hold for a time before its latest assessment, and others date a credential by its day; everything else states
     * what has happened.
     */
    private Stream<Finding> events(CredentialFacts credential, Statement statement) {
        boolean mayBeLater = statement.subject() instanceof CertificateSubject
                || statement.subject().isPlain();
        return StatedTimes.of(statement.subject()).stream()
                .filter(event -> event.time().isAfter(mayBeLater ? at : statement.validFrom()))
                .map(event -> mayBeLater
                        ? finding(
                                EvidenceFinding.EVENT_IN_FUTURE,
                                credential,
                                Map.of(
                                        "what",
                                        event.what(),
                                        "time",
                                        event.time().toString(),
                                        "at",
                                        at.toString()))
                        : finding(
                                EvidenceFinding.EVENT_AFTER_ISSUE,
                                credential,
                                Map.of(
                                        "what", event.what(),
                                        "time", event.time().toString(),
                                        "validFrom", statement.validFrom().toString())));
    }
}
