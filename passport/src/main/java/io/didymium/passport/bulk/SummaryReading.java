package io.didymium.passport.bulk;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.Id;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.bulk.AccountEntry.Direction;
import io.didymium.passport.credential.CredentialLink;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.report.PlainFinding;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.OpenClaims;
import io.didymium.passport.verify.single.SingleCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the summary of one credential. */
final class SummaryReading {
    private final String digest;
    private final boolean withholds;
    private final Statement statement;
    private final String issuer;
    private final NavigableSet<String> needs = new TreeSet<>();
    private final NavigableSet<String> offers = new TreeSet<>();
    private final SortedMap<String, String> outputs = new TreeMap<>();
    private final SortedMap<String, MeasuredMass> inputs = new TreeMap<>();
    private final List<AccountEntry> entries = new ArrayList<>();
    private final List<AccountEntry> atSite = new ArrayList<>();
    private final NavigableSet<Reason> reasons;

    private SummaryReading(String digest, boolean withholds, Statement statement, NavigableSet<Reason> reasons) {
        this.reasons = reasons;
        this.digest = digest;
        this.withholds = withholds;
        this.statement = statement;
        this.issuer = statement.issuer().id().value();
    }

    static CredentialSummary of(SingleCredentials.Checked checked) {
        CredentialFacts facts = checked.facts();
        NavigableSet<Reason> reasons = new TreeSet<>();
        checked.results()
                .forEach(result ->
                        result.findings().forEach(finding -> Reason.of(finding).ifPresent(reasons::add)));
        String digest = facts.credential().digest();
        CredentialSummary.Builder summary = facts.statement()
                .map(statement -> new SummaryReading(digest, !facts.withheld().isEmpty(), statement, reasons).read())
                .orElseGet(() -> CredentialSummary.builder(digest, facts.subject())
                        .issuer(facts.openClaims().map(OpenClaims::issuer).orElse("")));
        if (facts.statement().filter(statement -> statement.subject().isPlain()).isPresent()) {
            reasons.add(Reason.undecided(PlainFinding.NOT_BALANCED));
        }
        return summary.reasons(reasons).build();
    }

    private CredentialSummary.Builder read() {
        CredentialSummary.Builder summary = CredentialSummary.builder(digest, statement.id())
                .issuer(issuer)
                .validFrom(statement.validFrom())
                .links(statement.links().stream().map(SummaryReading::link).toList());
        Subject subject = statement.subject();
        offers.add(need(subject.kind().name(), subject.id()));
        if (subject instanceof ProductSubject made) {
            product(made.batch());
            summary.lot(content(made.batch())).acts(true);
        } else if (subject instanceof StepSubject run) {
            step(run);
            summary.acts(true);
        } else if (subject instanceof TransferSubject moved) {
            transfer(moved.transfer());
        } else if (subject instanceof FacilitySubject site) {
            String operator = site.facility().operator().value();
            entries.add(entry(AccountKey.site(site.facility().id()), operator, Direction.IN)
                    .build());
            if (!operator.equals(issuer)) {
                Reason.of(PassportFinding.ISSUER_NOT_OPERATOR).ifPresent(reasons::add);
            }
            summary.operator(operator);
        } else if (subject instanceof PlainEvents stated) {
            stated.events().forEach(event -> event.made().forEach(portion -> offers.add(event(portion.product()))));
        }
        return summary.needs(needs)
                .offers(offers)
                .outputs(outputs)
                .inputs(inputs)
                .entries(entries)
                .atSite(atSite);
    }

    private static SummaryLink link(CredentialLink link) {
        return new SummaryLink(link.target(), link.digestMultibase().orElse(""), link.predecessor());
    }

    private static String need(String kind, Id id) {
        return kind + " " + id.value();
    }

    static String passport(BatchId batch) {
        return need(CredentialKind.PRODUCT_PASSPORT.name(), batch);
    }

    private static String facility(Id site) {
        return need(CredentialKind.FACILITY_RECORD.name(), site);
    }

    private static String event(BatchId batch) {
        return need("MADE", batch);
    }

    private AccountEntry.Builder entry(AccountKey account, String event, Direction direction) {
        return AccountEntry.builder(account, digest, event, issuer, direction).corrects(statement.version() > 1);
    }

    private static AccountEntry.Builder weighing(AccountEntry.Builder entry, MeasuredMass mass) {
        return entry.mass(mass.value().kilograms(), mass.standardUncertainty().kilograms());
    }

    private LotContent content(Batch batch) {
        return new LotContent(batch.mass(), batch.composition());
    }

    private void product(Batch batch) {
        needs.add(event(batch.id()));
        needs.add(facility(batch.facility()));
        outputs.put(batch.id().value(), fingerprint(batch));
        atSite.add(weighing(entry(AccountKey.stock(batch.id(), batch.facility()), "made", Direction.MADE), batch.mass())
                .build());
    }

    private void step(StepSubject run) {
        needs.add(facility(run.step().facility()));
        run.produced().values().forEach(batch -> {
            offers.add(event(batch.id()));
            outputs.put(batch.id().value(), fingerprint(batch));
            entries.add(amount("out " + batch.id().value(), Direction.OUT, batch.mass(), content(batch)));
        });
        for (BatchPortion input : run.step().inputs()) {
            needs.add(passport(input.batch()));
            inputs.put(input.batch().value(), input.mass());
            entries.add(weighing(
                            entry(AccountKey.step(digest), "in " + input.batch().value(), Direction.TAKEN),
                            input.mass())
                    .contents(AnalysisScope.COMPLETE, Map.of())
                    .build());
            atSite.add(weighing(
                            entry(AccountKey.stock(input.batch(), run.step().facility()), "taken", Direction.OUT),
                            input.mass())
                    .build());
        }
        run.step().flows().forEach(this::flow);
    }

    /** A flow that was not analysed holds none of any element, unless its contents are withheld. */
    private void flow(Flow flow) {
        MeasuredMass mass =
                flow.isUnaccounted() ? MeasuredMass.exact(flow.mass().value()) : flow.mass();
        LotContent lot = new LotContent(mass, flow.composition());
        AccountEntry entry =
                amount("flow " + flow.name(), flow.kind().isInput() ? Direction.IN : Direction.OUT, mass, lot);
        entries.add(
                flow.assay().isPresent() || withholds
                        ? entry
                        : entry.toBuilder()
                                .contents(AnalysisScope.COMPLETE, Map.of())
                                .build());
    }

    private AccountEntry amount(String event, Direction direction, MeasuredMass mass, LotContent lot) {
        Map<Element, ElementAmount> amounts = lot.amounts(mass);
        return weighing(entry(AccountKey.step(digest), event, direction), mass)
                .contents(lot.scope().orElse(null), amounts)
                .build();
    }

    private void transfer(Transfer transfer) {
        needs.add(facility(transfer.from()));
        transfer.portions().forEach(portion -> needs.add(passport(portion.batch())));
        if (transfer.isOnSite()) {
            return;
        }
        AccountKey stated = AccountKey.transfer(transfer.id());
        entries.add(entry(stated, "stated", Direction.IN).build());
        atSite.add(entry(stated, "sent", Direction.MADE).build());
        for (BatchPortion portion : transfer.portions()) {
            String event = "moved";
            atSite.add(weighing(
                            entry(AccountKey.stock(portion.batch(), transfer.from()), event, Direction.OUT),
                            portion.mass())
                    .build());
            atSite.add(weighing(
                            entry(AccountKey.stock(portion.batch(), transfer.to()), event, Direction.IN),
                            transfer.arrived(portion))
                    .build());
        }
    }

    /** What an event and a passport of one batch must agree on; blank where either may withhold a part. */
    private String fingerprint(Batch batch) {
        if (withholds) {
            return "";
        }
        String text = String.join(
                "\n",
                batch.mass().value().kilograms().toPlainString(),
                batch.mass().standardUncertainty().kilograms().toPlainString(),
                batch.form().name(),
                batch.pieces().toString(),
                batch.producedAt().toString(),
                batch.localOffset().toString(),
                batch.assay().toString(),
                batch.radioactivity().toString());
        return DigestMultibase.ofSha256(Bytes.ofUtf8(text));
    }
}
