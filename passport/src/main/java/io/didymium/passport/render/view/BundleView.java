package io.didymium.passport.render.view;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A bundle and the report on it, put together so that people can look at it. */
public final class BundleView {
    private static final Set<CheckId> OF_CREDENTIALS = EnumSet.range(CheckId.READABLE, CheckId.ISSUED_IN_ORDER);
    private static final long MOST_ORIGIN_PARTS = 8_000_000;

    private final PassportBundle bundle;
    private final VerificationReport report;
    private final List<StatedCredential> credentials = new ArrayList<>();
    private final ListMultimap<String, StatedCredential> about =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final ListMultimap<String, CheckResult> ofCredentials =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> companies = new HashMap<>();
    private final Optional<OriginBook> origins;
    private final Optional<ChainFootprint> footprints;

    /**
     * A view of a bundle.
     *
     * @param report what verification of this bundle gave
     */
    public BundleView(PassportBundle bundle, VerificationReport report) {
        this.bundle = requireNonNull(bundle, "bundle");
        this.report = requireNonNull(report, "report");
        bundle.credentials().forEach(credential -> credentials.add(StatedCredential.of(credential)));
        for (CheckResult result : report.results()) {
            if (OF_CREDENTIALS.contains(result.check())) {
                ofCredentials.put(result.subject(), result);
            }
        }
        for (StatedCredential credential : credentials) {
            if (credential.kind().filter(CredentialKind.IDENTITY_ANCHOR::equals).isEmpty()) {
                credential.subject().ifPresent(subject -> about.put(subject, credential));
            }
            credential.issuer().ifPresent(issuer -> credential.issuerName().ifPresent(name -> names.put(issuer, name)));
        }
        report.dossier().ifPresent(this::name);
        for (StatedCredential credential : credentials) {
            credential.issuer().ifPresent(issuer -> companies.put(credential.name(), nameOf(issuer)));
        }
        origins = report.dossier()
                .flatMap(dossier -> OriginBook.ofGroups(
                        report.settled().orElseGet(dossier::chain),
                        dossier.origin().sources(),
                        report.evidence(),
                        MOST_ORIGIN_PARTS));
        footprints = report.dossier()
                .filter(dossier -> !dossier.footprints().claims().isEmpty())
                .map(dossier -> dossier.footprints().calculate(report.settled().orElseGet(dossier::chain)));
    }

    private void name(Dossier dossier) {
        SupplyChain chain = dossier.chain();
        chain.parties().forEach(party -> names.put(party.id().value(), party.name()));
        chain.facilities().forEach(site -> {
            names.put(site.id().value(), site.name());
            companies.put(site.id().value(), nameOf(site.operator().value()));
        });
        for (Batch batch : chain.batches()) {
            names.put(batch.id().value(), batch.name());
            companies.put(batch.id().value(), operator(batch).name());
        }
        for (ProcessStep step : chain.steps()) {
            names.put(step.id().value(), step.name());
            companies.put(step.id().value(), nameOf(chain.operatorOf(step).value()));
        }
        for (Transfer transfer : chain.transfers()) {
            names.put(transfer.id().value(), transfer.name());
            chain.findFacility(transfer.from(), transfer.at())
                    .ifPresent(site -> companies.put(
                            transfer.id().value(), nameOf(site.operator().value())));
        }
        dossier.certificates().forEach(certificate -> {
            names.put(certificate.id().value(), certificate.name());
            companies.put(
                    certificate.id().value(), nameOf(certificate.certifier().value()));
        });
        dossier.claims().forEach(claim -> claimed(claim.id(), claim.batch()));
        dossier.origin().recycled().forEach(claim -> claimed(claim.id(), claim.batch()));
        dossier.footprints().claims().forEach(claim -> claimed(claim.id(), claim.batch()));
    }

    private void claimed(Id claim, BatchId batch) {
        Optional.ofNullable(companies.get(batch.value())).ifPresent(maker -> companies.put(claim.value(), maker));
    }

    /** The bundle. */
    public PassportBundle bundle() {
        return bundle;
    }

    /** The report. */
    public VerificationReport report() {
        return report;
    }

    /** What the credentials say, if they describe one coherent chain. */
    public Optional<Dossier> dossier() {
        return report.dossier();
    }

    /**
     * A batch as the chain describes it; empty if the credentials that can be believed describe no coherent chain with it.
     *
     * @throws IllegalArgumentException if they describe one without it, and no credential is about it at all
     */
    public Optional<Batch> batch(BatchId id) {
        Optional<Batch> found = report.dossier()
                .flatMap(dossier -> dossier.chain().batches().stream()
                        .filter(batch -> batch.id().equals(id))
                        .findFirst());
        if (found.isEmpty() && report.dossier().isPresent() && about(id).isEmpty()) {
            throw new IllegalArgumentException("not in the bundle: " + id);
        }
        return found;
    }

    /** The credentials, by digest. */
    public List<StatedCredential> credentials() {
        return List.copyOf(credentials);
    }

    /** The credentials about something, identity anchors not among them, by digest. */
    public List<StatedCredential> about(Id subject) {
        return List.copyOf(about.get(subject.value()));
    }

    /** What the checks of a credential say together. */
    public Standing standing(StatedCredential credential) {
        return Standing.of(ofCredentials.get(credential.name()));
    }

    /** What the checks of all credentials about something say together. */
    public Standing standing(Id subject) {
        List<StatedCredential> found = about.get(subject.value());
        return found.isEmpty()
                ? Standing.ABSENT
                : found.stream().map(this::standing).reduce(Standing.VERIFIED, Standing::and);
    }

    /** Whether a credential about something withholds a part. */
    public boolean withholds(Id subject) {
        return about.get(subject.value()).stream().anyMatch(StatedCredential::withholds);
    }

    /** What people call something; its id if nobody names it. */
    public String nameOf(String id) {
        return names.getOrDefault(id, id);
    }

    /** The company to ask about the subject of a check, if it is known. */
    public Optional<String> companyOf(String subject) {
        return Optional.ofNullable(companies.get(subject));
    }

    /** Where the elements of the chain come from: calculated from what its credentials state, with the evidence of the report. */
    public Optional<OriginBook> origins() {
        return origins;
    }

    /** The footprints of the chain, if any is claimed: calculated from what its credentials state. */
    public Optional<ChainFootprint> footprints() {
        return footprints;
    }

    /** The site where a batch was made. */
    public Facility site(Batch batch) {
        return chain().facility(batch.facility(), batch.producedAt());
    }

    /** Who made a batch. */
    public Party operator(Batch batch) {
        return chain().party(site(batch).operator());
    }

    private SupplyChain chain() {
        return report.dossier().orElseThrow().chain();
    }
}
