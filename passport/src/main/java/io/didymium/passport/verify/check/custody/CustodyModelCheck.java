package io.didymium.passport.verify.check.custody;

import io.didymium.core.custody.Account;
import io.didymium.core.custody.BookEntry;
import io.didymium.core.custody.CustodyModel;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.report.BookFinding;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.facts.custody.BookEvidence;
import io.didymium.passport.verify.facts.custody.CustodyFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves of each set of books that the steps of the chain kept to the physical model under which the books receive and declare
 * (ISO 22095): identity preserved is of one source, segregated of qualifying sources only, and controlled blending claims no more
 * than the qualifying share of the blend.
 */
final class CustodyModelCheck extends BooksCheck {
    CustodyModelCheck(CustodyFacts custody, ChainEvidence chain) {
        super(CheckId.CUSTODY_MODEL, custody, chain);
    }

    @Override
    List<Finding> findings(BookEvidence evidence) {
        List<Finding> findings = new ArrayList<>();
        evidence.corrected().receipts().values().forEach(receipt -> {
            if (!receipt.qualifying().isZero() && custody().restsOnMaterial(receipt)) {
                new Comparison(evidence, chain(), receipt.account(), receipt.model(), findings)
                        .kept(
                                receipt.batch(),
                                receipt.qualifying().kilograms(),
                                receipt.total().kilograms());
            }
        });
        for (DeclarationSubject declared : evidence.declarations().values()) {
            BookEntry.Delivery delivery = declared.declaration().delivery();
            if (delivery.model().isPhysical() && !delivery.claimed().isZero()) {
                Comparison comparison =
                        new Comparison(evidence, chain(), delivery.account(), delivery.model(), findings);
                declared.accompaniment()
                        .batches()
                        .forEach(batch -> comparison.kept(
                                batch,
                                delivery.claimed().kilograms(),
                                delivery.delivered().kilograms()));
            }
        }
        return findings;
    }

    private record Comparison(
            BookEvidence evidence, ChainEvidence chain, Account account, CustodyModel claimed, List<Finding> findings) {
        void kept(BatchId batch, BigDecimal qualifying, BigDecimal whole) {
            if (chain.batch(batch).isEmpty()) {
                return;
            }
            Set<SourceClass> classes = account.attribute().classes();
            BigDecimal share = chain.share(batch, account.element(), classes);
            BigDecimal unknown = chain.share(batch, account.element(), Set.of(SourceClass.UNDETERMINED));
            BigDecimal other = BigDecimal.ONE.subtract(share).subtract(unknown);
            Set<String> sources = sources(batch, account.element());
            if (sources.isEmpty()) {
                return;
            }
            switch (claimed) {
                case IDENTITY_PRESERVED -> {
                    if (sources.size() > 1) {
                        broken(batch, share, "it is of " + sources.size() + " sources");
                    } else {
                        whole(batch, share, unknown, other);
                    }
                }
                case SEGREGATED -> whole(batch, share, unknown, other);
                default -> blended(batch, qualifying, whole, share, unknown);
            }
        }

        private Set<String> sources(BatchId batch, Element element) {
            Set<String> sources = new TreeSet<>();
            for (Source source : chain.origin(batch).shares(element).keySet()) {
                Id origin = source.origin();
                sources.add(origin.value());
            }
            return sources;
        }

        /** All of it must qualify. */
        private void whole(BatchId batch, BigDecimal share, BigDecimal unknown, BigDecimal other) {
            if (other.signum() > 0) {
                broken(batch, share, percent(other) + " of it does not qualify");
            } else if (unknown.signum() > 0) {
                unknown(batch, unknown);
            }
        }

        /** No more may be claimed than the share of the blend. */
        private void blended(
                BatchId batch, BigDecimal qualifying, BigDecimal whole, BigDecimal share, BigDecimal unknown) {
            BigDecimal tolerance = account.attribute().classes().stream()
                    .map(each -> chain.shareTolerance(batch, account.element(), each))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .multiply(whole)
                    .add(chain.rule().resolution().kilograms());
            BigDecimal over = qualifying.subtract(whole.multiply(share)).subtract(tolerance);
            if (over.subtract(whole.multiply(unknown)).signum() > 0) {
                broken(
                        batch,
                        share,
                        ElementContent.text(qualifying) + " of " + ElementContent.text(whole) + " claimed, where "
                                + percent(share) + " qualifies");
            } else if (over.signum() > 0) {
                unknown(batch, unknown);
            }
        }

        private void broken(BatchId batch, BigDecimal share, String reason) {
            CustodyModel shown =
                    share.compareTo(BigDecimal.ONE) == 0 ? CustodyModel.SEGREGATED : CustodyModel.CONTROLLED_BLENDING;
            add(
                    BookFinding.MODEL_NOT_KEPT,
                    batch,
                    Map.of("shown", shown.label() + " of " + percent(share), "reason", reason));
        }

        private void unknown(BatchId batch, BigDecimal unknown) {
            add(BookFinding.MODEL_UNKNOWN, batch, Map.of("unknown", percent(unknown)));
        }

        private void add(BookFinding code, BatchId batch, Map<String, String> more) {
            Map<String, String> arguments = new HashMap<>(more);
            arguments.put("element", account.element().symbol());
            arguments.put("batch", batch.value());
            arguments.put("claimed", claimed.label());
            findings.add(finding(evidence, code, arguments));
        }

        private static String percent(BigDecimal share) {
            return Percent.text(share);
        }
    }
}
