package io.didymium.passport.verify.check.credential;

import io.didymium.core.custody.BookEntry;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.CertificateId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.responsibility.diligence.DueDiligenceStatement;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.BookPeriod;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import io.didymium.passport.verify.facts.life.VersionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that everything a credential builds on is there, to the byte.
 *
 * <p>A passport builds on the event that made its batch, an event on the passports of what it took, both on the record
 * of the site, a claim on its certificate, a declaration on what it goes with, a period of books on the one before and on what
 * came in; without these links a passport would not pin its history.
 */
final class LinksMatchCheck extends CredentialCheck.OfStatement {
    private final CredentialSet credentials;
    private final VersionFacts versions;
    private final RebuiltChain chain;
    private final CustodyFacts custody;

    LinksMatchCheck(CredentialSet credentials, VersionFacts versions, RebuiltChain chain, CustodyFacts custody) {
        super(CheckId.LINKS_MATCH, credentials);
        this.credentials = credentials;
        this.versions = versions;
        this.chain = chain;
        this.custody = custody;
    }

    @Override
    List<Finding> findings(CredentialFacts credential, Statement statement) {
        List<Finding> findings = new ArrayList<>();
        List<Subject> linked = new ArrayList<>();
        for (CredentialLink link : statement.links()) {
            CredentialFacts target = credentials.follow(link).orElse(null);
            // What was replaced may be absent: who builds on it is found to build on an old version.
            Optional<VersionFacts.Version> replacement = link.predecessor()
                    ? Optional.empty()
                    : link.digestMultibase().flatMap(versions::successorOf);
            if (target != null) {
                target.statement().map(Statement::subject).ifPresent(linked::add);
            } else if (replacement.isPresent()) {
                linked.add(replacement.get().statement().subject());
            } else {
                findings.add(broken(credential, link));
            }
        }
        // Of a link that leads nowhere it is not known what it would have pinned.
        return findings.isEmpty() ? absent(credential, statement.subject(), linked) : findings;
    }

    private Finding broken(CredentialFacts credential, CredentialLink link) {
        String digest = link.digestMultibase().orElse("");
        if (digest.isEmpty()) {
            return finding(PassportFinding.LINK_UNPINNED, credential, Map.of("target", link.target()));
        }
        return credentials
                .withId(link.target())
                .map(other -> finding(
                        PassportFinding.LINK_DIGEST_MISMATCH,
                        credential,
                        Map.of(
                                "target", link.target(),
                                "expected", digest,
                                "found", other.credential().digest())))
                .orElseGet(() -> finding(
                        PassportFinding.LINK_TARGET_ABSENT,
                        credential,
                        Map.of("target", link.target(), "digest", digest)));
    }

    private List<Finding> absent(CredentialFacts credential, Subject subject, List<Subject> linked) {
        Required required = new Required(credential, linked);
        if (subject instanceof ProductSubject made) {
            required.event(made.batch().id());
            required.facility(made.batch().facility());
            made.claims().forEach(claim -> claim.evidence().ifPresent(required::certificate));
            made.origin().recycled().forEach(claim -> claim.evidence().ifPresent(required::certificate));
        } else if (subject instanceof StepSubject run) {
            required.passports(run.step().inputs());
            required.facility(run.step().facility());
        } else if (subject instanceof TransferSubject moved) {
            required.passports(moved.transfer().portions());
            required.facility(moved.transfer().from());
            moved.transfer().permits().forEach(required::certificate);
        } else if (subject instanceof DeclarationSubject declared) {
            declared.accompaniment().batches().forEach(required::passport);
            declared.accompaniment().transfers().forEach(id -> required.subject("the event", id));
        } else if (subject instanceof PeriodSubject stated) {
            ofPeriod(stated, required);
        } else if (subject instanceof Subject.OfRecord kept
                && kept.record() instanceof DueDiligenceStatement statement) {
            statement.audit().ifPresent(required::certificate);
        }
        return required.absent;
    }

    /** A period builds on the one before, and on the passports and declarations that came in, as far as they are there. */
    private void ofPeriod(PeriodSubject stated, Required required) {
        BookPeriod period = stated.period();
        if (period.number() > 1) {
            required.subject("the statement", stated.terms().period(period.number() - 1));
        }
        for (BookEntry.Receipt receipt : custody.receipts(stated)) {
            if (chain.batches().containsKey(receipt.batch())) {
                required.passport(receipt.batch());
            }
            custody.declaration(receipt.document())
                    .ifPresent(behind -> required.subject("the declaration", behind.id()));
        }
    }

    /** What must be among the subjects that a credential links to. */
    private final class Required {
        private final CredentialFacts credential;
        private final List<Subject> linked;
        private final List<Finding> absent = new ArrayList<>();

        Required(CredentialFacts credential, List<Subject> linked) {
            this.credential = credential;
            this.linked = linked;
        }

        void event(BatchId batch) {
            boolean found = linked.stream()
                    .anyMatch(subject -> subject instanceof StepSubject run
                            ? run.produced().containsKey(batch)
                            : subject instanceof PlainEvents stated
                                    && stated.events().stream().anyMatch(event -> event.makes(batch)));
            require(found, "the event that made", batch);
        }

        void passports(List<BatchPortion> portions) {
            portions.forEach(portion -> passport(portion.batch()));
        }

        void passport(BatchId batch) {
            require(isLinked(CredentialKind.PRODUCT_PASSPORT, batch), "the passport of", batch);
        }

        void subject(String kind, Id id) {
            require(linked.stream().anyMatch(subject -> subject.id().equals(id)), kind, id);
        }

        /** A certificate that is nowhere in the bundle is a finding of the claim, not of its links. */
        void certificate(CertificateId id) {
            if (chain.certificate(id).isPresent()) {
                subject("the certificate", id);
            }
        }

        void facility(FacilityId id) {
            require(isLinked(CredentialKind.FACILITY_RECORD, id), "the record of", id);
        }

        private boolean isLinked(CredentialKind kind, Id id) {
            return linked.stream()
                    .anyMatch(subject -> subject.kind() == kind && subject.id().equals(id));
        }

        private void require(boolean found, String kind, Id id) {
            if (!found) {
                absent.add(finding(
                        PassportFinding.REQUIRED_LINK_ABSENT, credential, Map.of("kind", kind, "id", id.value())));
            }
        }
    }
}
