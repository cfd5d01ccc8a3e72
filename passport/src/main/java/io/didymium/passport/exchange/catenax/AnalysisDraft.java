package io.didymium.passport.exchange.catenax;

import io.didymium.core.material.Assay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a certificate of analysis states, unverified: nobody signed it. */
public final class AnalysisDraft {
    private final PartnerNumber supplier;
    private final Instant issuedAt;
    private final List<String> batches;
    private final @Nullable Assay assay;
    private final List<CatenaxFault> faults;
    private final List<String> leftOut;

    AnalysisDraft(AnalysisHead head, @Nullable Assay assay, List<CatenaxFault> faults, List<String> leftOut) {
        this.supplier = head.supplier();
        this.issuedAt = head.issuedAt();
        this.batches = List.copyOf(head.batches());
        this.assay = assay;
        this.faults = List.copyOf(faults);
        this.leftOut = List.copyOf(leftOut);
    }

    /** Who supplied the batch, as the certificate says. */
    public PartnerNumber supplier() {
        return supplier;
    }

    /** When it was issued. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** The ids of the batch at its maker, in the order of the certificate; empty if it states none. */
    public List<String> batches() {
        return batches;
    }

    /** The assay; empty if there are faults, or no property is a content. */
    public Optional<Assay> assay() {
        return Optional.ofNullable(assay);
    }

    /** What is wrong or missing; with faults there is no assay. */
    public List<CatenaxFault> faults() {
        return faults;
    }

    /** What the certificate states and an assay cannot hold, or what was assumed: a JSON pointer, a colon and what it is. */
    public List<String> leftOut() {
        return leftOut;
    }
}
