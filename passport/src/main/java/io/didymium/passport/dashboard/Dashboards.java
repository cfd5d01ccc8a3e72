package io.didymium.passport.dashboard;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.core.id.BatchId;
import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.verify.check.standard.StandardChecks;
import io.didymium.passport.verify.facts.BundleFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The dashboards of the batches of one bundle, which is verified once. */
public final class Dashboards {
    private static final Set<Severity> SHOWN = EnumSet.of(Severity.FAIL, Severity.UNDECIDED, Severity.WARN);

    private final BundleFacts facts;
    private final VerificationReport report;
    private final List<EnergyBenchmark> benchmarks;

    Dashboards(BundleFacts facts, List<EnergyBenchmark> benchmarks) {
        this.facts = facts;
        this.benchmarks = benchmarks;
        report = StandardChecks.report(facts);
    }

    /** What verification of the bundle gave. */
    public VerificationReport report() {
        return report;
    }

    /** The dashboard of a batch. Nothing is known of one that no credential describes that can be relied on. */
    public Dashboard of(BatchId batch) {
        requireNonNull(batch, "batch");
        Optional<BatchGround> ground = facts.settled()
                .dossier()
                .flatMap(dossier ->
                        find(dossier, batch).map(described -> new BatchGround(facts, report, dossier, described)));
        List<Figure> figures = withHeadlines(
                ground.map(this::figures).orElse(List.of()),
                ground.isPresent()
                        ? "nothing of it is stated"
                        : "the credentials that can be relied on describe no coherent chain with the batch");
        List<OpenPoint> open = new ArrayList<>();
        ground.map(BatchGround::related).orElse(report.results()).forEach(result -> open.addAll(points(result)));
        for (Figure figure : figures) {
            figure.unknown()
                    .map(reason -> new OpenPoint(
                            OpenPoint.OF_DASHBOARD,
                            figure.kind().id(),
                            Severity.UNDECIDED,
                            subject(figure, batch),
                            reason))
                    .ifPresent(open::add);
        }
        return new Dashboard(
                batch,
                report.at(),
                report.verdict(),
                benchmarks,
                figures,
                open,
                report.open(),
                names(batch, figures, open));
    }

    private static Optional<Batch> find(Dossier dossier, BatchId id) {
        return dossier.chain().batches().stream()
                .filter(batch -> batch.id().equals(id))
                .findFirst();
    }

    private List<Figure> figures(BatchGround ground) {
        WayShares ways = new WayShares(ground);
        LabourEvidence labour = new LabourEvidence(ground);
        DiligenceFigures diligence = new DiligenceFigures(ground, ways);
        List<Figure> figures = new ArrayList<>();
        figures.addAll(new StandardFigures(ground, ways).figures());
        figures.addAll(new EnergyFigures(ground, benchmarks).figures());
        figures.addAll(new LabourFigures(ground, ways, labour).figures());
        figures.addAll(diligence.figures());
        figures.addAll(new ProvenanceFigures(ground, ways).figures());
        figures.addAll(new FootprintFigures(ground).figures());
        figures.addAll(new RiskFigures(ground, ways, diligence, labour).figures());
        return figures;
    }

    /** Figures in the order of their kinds, and for each headline without one that it is not known. */
    private static List<Figure> withHeadlines(List<Figure> figures, String reason) {
        List<Figure> all = new ArrayList<>(figures);
        for (FigureKind kind : FigureKind.values()) {
            if (kind.isHeadline() && figures.stream().noneMatch(figure -> figure.kind() == kind)) {
                all.add(Figure.builder(kind, "1").unknown(reason).build());
            }
        }
        all.sort(Comparator.comparing(Figure::kind));
        return all;
    }

    private static String subject(Figure figure, BatchId batch) {
        return figure.of().isEmpty()
                ? batch.value()
                : String.join(", ", figure.of().values());
    }

    private static List<OpenPoint> points(CheckResult result) {
        if (result.outcome() == Outcome.SKIPPED) {
            String other = result.prerequisite().orElseThrow().id();
            return List.of(new OpenPoint(
                    result.check().id(), other, Severity.UNDECIDED, result.subject(), other + " did not pass"));
        }
        List<OpenPoint> points = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (SHOWN.contains(finding.severity())) {
                points.add(new OpenPoint(
                        result.check().id(),
                        finding.code().id(),
                        finding.severity(),
                        result.subject(),
                        finding.message()));
            }
        }
        return points;
    }

    /** The names of what is shown. */
    private SortedMap<String, String> names(BatchId batch, List<Figure> figures, List<OpenPoint> open) {
        SortedMap<String, String> names = new TreeMap<>();
        report.dossier().ifPresent(dossier -> name(dossier, names));
        Set<String> shown = new HashSet<>(Set.of(batch.value()));
        for (Figure figure : figures) {
            shown.addAll(figure.of().values());
            figure.restsOn().forEach(ground -> shown.add(ground.issuer()));
        }
        open.forEach(point -> shown.add(point.subject()));
        names.keySet().retainAll(shown);
        return names;
    }

    private static void name(Dossier dossier, SortedMap<String, String> names) {
        dossier.chain().parties().forEach(party -> names.put(party.id().value(), party.name()));
        dossier.chain().facilities().forEach(site -> names.put(site.id().value(), site.name()));
        dossier.chain().batches().forEach(batch -> names.put(batch.id().value(), batch.name()));
        dossier.chain().steps().forEach(step -> names.put(step.id().value(), step.name()));
        dossier.certificates().forEach(certificate -> names.put(certificate.id().value(), certificate.name()));
    }
}
