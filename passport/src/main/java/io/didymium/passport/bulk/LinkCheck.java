package io.didymium.passport.bulk;

import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.passport.bulk.AccountEntry.Direction;
import io.didymium.passport.report.LifeFinding;
import io.didymium.passport.report.PassportFinding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks one link, given the summaries of both ends; needs no token, key or time. */
public final class LinkCheck {
    private LinkCheck() {}

    /**
     * Checks the link by which one credential pins another.
     *
     * @param link a link of the child
     * @param parent the summary of the credential with the digest of the link
     * @throws IllegalArgumentException if the parent has another digest
     */
    public static LinkResult check(CredentialSummary child, SummaryLink link, CredentialSummary parent) {
        if (!parent.digest().equals(link.digest())) {
            throw new IllegalArgumentException(
                    "the link of " + child.id() + " is to " + link.digest() + ", not to " + parent.digest());
        }
        NavigableSet<Reason> reasons = new TreeSet<>();
        if (!link.target().equals(parent.id())) {
            Reason.of(PassportFinding.LINK_DIGEST_MISMATCH).ifPresent(reasons::add);
        }
        boolean early = child.validFrom()
                .flatMap(from -> parent.validFrom().filter(from::isBefore))
                .isPresent();
        if (early) {
            Reason.of(PassportFinding.ISSUED_BEFORE_UPSTREAM).ifPresent(reasons::add);
        }
        if (link.predecessor()) {
            return replacement(child, parent, reasons);
        }
        NavigableSet<String> fulfilled = new TreeSet<>(parent.offers());
        fulfilled.retainAll(child.needs());
        List<AccountEntry> entries = new ArrayList<>();
        // Only the record of the site where it happened: a transfer may link to that of the receiver too.
        parent.operator().filter(operator -> !fulfilled.isEmpty()).ifPresent(operator -> {
            if (operator.equals(child.issuer())) {
                entries.addAll(child.atSite());
            } else if (child.acts()) {
                Reason.of(PassportFinding.ISSUER_NOT_OPERATOR).ifPresent(reasons::add);
            }
        });
        child.outputs().forEach((batch, fingerprint) -> {
            String stated = parent.outputs().getOrDefault(batch, "");
            if (!stated.isEmpty() && !fingerprint.isEmpty() && !stated.equals(fingerprint)) {
                Reason.of(PassportFinding.OUTPUT_MISMATCH).ifPresent(reasons::add);
            }
        });
        child.inputs().forEach((batch, portion) -> {
            if (fulfilled.contains(passport(batch))) {
                entries.add(input(child, batch, portion, parent));
            }
        });
        return new LinkResult(reasons, new TreeSet<>(), fulfilled, entries);
    }

    private static String passport(String batch) {
        return SummaryReading.passport(new BatchId(batch));
    }

    /** Only its issuer may replace a credential; what was replaced, and what builds on it, is for the chain to decide. */
    private static LinkResult replacement(
            CredentialSummary child, CredentialSummary parent, NavigableSet<Reason> reasons) {
        NavigableSet<Reason> ofParent = new TreeSet<>();
        if (child.issuer().equals(parent.issuer())) {
            ofParent.add(Reason.undecided(LifeFinding.REPLACED));
        } else {
            Reason.of(LifeFinding.CORRECTION_BY_OTHER).ifPresent(reasons::add);
        }
        return new LinkResult(reasons, ofParent, new TreeSet<>(), List.of());
    }

    private static AccountEntry input(
            CredentialSummary step, String batch, MeasuredMass portion, CredentialSummary passport) {
        AccountEntry.Builder entry = AccountEntry.builder(
                AccountKey.step(step.digest()), step.digest(), "contents of " + batch, step.issuer(), Direction.HELD);
        return passport.lot()
                .map(lot -> entry.mass(BigDecimal.ZERO, lot.slackBeyond(portion))
                        .contents(lot.scope().orElse(null), lot.amounts(portion))
                        .build())
                .orElseGet(entry::build);
    }

    /**
     * What speaks against a credential because of links that lead nowhere, or that it lacks.
     *
     * @param absent its links to credentials that are not there
     * @param fulfilled which of its needs its other links fulfil
     */
    public static SortedSet<Reason> missing(
            CredentialSummary child, Collection<SummaryLink> absent, Collection<String> fulfilled) {
        NavigableSet<Reason> reasons = new TreeSet<>();
        for (SummaryLink link : absent) {
            Reason.of(link.digest().isEmpty() ? PassportFinding.LINK_UNPINNED : PassportFinding.LINK_TARGET_ABSENT)
                    .ifPresent(reasons::add);
        }
        // Of a link that leads nowhere it is not known what it would have pinned.
        if (absent.isEmpty() && !fulfilled.containsAll(child.needs())) {
            Reason.of(PassportFinding.REQUIRED_LINK_ABSENT).ifPresent(reasons::add);
        }
        return reasons;
    }
}
