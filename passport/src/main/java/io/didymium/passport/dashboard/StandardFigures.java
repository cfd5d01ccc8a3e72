package io.didymium.passport.dashboard;

import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.CertificateLife;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.KnownMetric;
import io.didymium.core.conformity.catalogue.OverallRule;
import io.didymium.core.conformity.catalogue.ProfileResult;
import io.didymium.core.element.Element;
import io.didymium.core.id.Id;
import io.didymium.core.origin.Origin;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.passport.certificate.CertificateRow;
import io.didymium.passport.certificate.CertificateTable;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.verify.check.conformity.ChainMetrics;
import io.didymium.passport.verify.check.conformity.DecidedValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Certificates of what is behind a batch, criteria assessed, and what is certified and recycled. */
final class StandardFigures {
    private static final List<SourceClass> RECYCLED = List.of(SourceClass.PRE_CONSUMER, SourceClass.POST_CONSUMER);
    private static final String COUNT = "1";

    private final BatchGround ground;
    private final WayShares ways;
    private final List<Figure> figures = new ArrayList<>();

    StandardFigures(BatchGround ground, WayShares ways) {
        this.ground = ground;
        this.ways = ways;
    }

    List<Figure> figures() {
        CertificateTable.of(ground.report()).rows().stream()
                .filter(row -> ground.isAbout(row.certificate()))
                .map(this::certificate)
                .forEach(figures::add);
        figures.add(certifiedShare());
        criteria();
        recycled();
        return figures;
    }

    private Figure certificate(CertificateRow row) {
        Certificate certificate = row.certificate();
        Set<Id> things = new HashSet<>(Set.of(certificate.id()));
        row.covered().stream().map(Claim::batch).forEach(things::add);
        boolean own = certificate.attestation().isSelfDeclared()
                || ground.groups().isOneGroup(certificate.certifier(), row.holder());
        Figure.Builder figure = Figure.builder(FigureKind.CERTIFIED_VALUES, COUNT)
                .of("certificate", certificate.id().value())
                .of("scheme", certificate.scheme().name())
                .of("holder", row.holder().value())
                .of("certifier", certificate.certifier().value())
                .basis(own ? Figure.Basis.STATED : Figure.Basis.ATTESTED)
                .restsOn(ground.of(things));
        if (!isRelied(certificate)) {
            return figure.unknown("the certificate or its credential did not pass verification")
                    .build();
        }
        return figure.of("state", state(row))
                .value(BigDecimal.valueOf(row.coveredValues()))
                .build();
    }

    private boolean isRelied(Certificate certificate) {
        return ground.isSound(certificate.id())
                && ground.isPassed(CheckId.CERTIFICATE_EVIDENCE, certificate.id())
                && ground.isPassed(CheckId.CRITERIA_FOLLOW, certificate.id());
    }

    private String state(CertificateRow row) {
        Certificate certificate = row.certificate();
        if (certificate.validFrom().isAfter(ground.report().at())) {
            return "not-yet-valid";
        }
        return certificate.isEndedBefore(ground.report().at()) ? "ended" : Figure.word(row.state());
    }

    private Figure certifiedShare() {
        Figure.Builder figure = Figure.builder(FigureKind.CERTIFIED_SHARE, "%")
                .basis(Figure.Basis.ATTESTED)
                .restsOn(ground.of(certifying()));
        DecidedValue decided = new ChainMetrics(ground.facts())
                .of(KnownMetric.CERTIFIED_SHARE, "", ground.batch().id());
        Optional<String> obstacle = ground.obstacle(BatchGround.FLOW)
                .or(this::unrelied)
                .or(() -> decided.low().isEmpty() ? Optional.of(decided.reason()) : Optional.empty());
        return obstacle.isPresent()
                ? figure.unknown(obstacle.get()).build()
                : figure.value(decided.low().orElseThrow()).build();
    }

    private Optional<String> unrelied() {
        return ground.dossier().certificates().stream()
                .filter(ground::isAbout)
                .filter(certificate -> !isRelied(certificate))
                .findFirst()
                .map(certificate -> "the certificate " + certificate.id() + " did not pass verification");
    }

    /** What is behind the batch, and the certificates about it. */
    private Set<Id> certifying() {
        Set<Id> things = new HashSet<>(ground.behind());
        ground.dossier().certificates().stream()
                .filter(ground::isAbout)
                .map(Certificate::id)
                .forEach(things::add);
        return things;
    }

    private void criteria() {
        CriteriaCatalogue catalogue = ground.facts().policy().criteria();
        if (catalogue.isEmpty()) {
            figures.add(Figure.builder(FigureKind.CRITERIA_MET, COUNT)
                    .unknown("the verifier brings no catalogue of criteria")
                    .build());
            return;
        }
        List<Certificate> certificates = ground.dossier().certificates().stream()
                .filter(certificate -> ground.isAbout(certificate) && isRelied(certificate) && isInForce(certificate))
                .toList();
        for (ProfileResult result : ProfileResult.all(catalogue, certificates)) {
            if (ground.isBehind(result.subject())) {
                List<Ground> grounds = ground.of(certificates.stream()
                        .filter(certificate -> certificate.assessments().stream()
                                .anyMatch(assessment -> assessment.subject().equals(result.subject())))
                        .map(Certificate::id)
                        .toList());
                count(result, FigureKind.CRITERIA_MET, result.met(), grounds);
                count(result, FigureKind.CRITERIA_PARTLY_MET, result.count(AssessmentOutcome.PARTLY_MET), grounds);
                count(
                        result,
                        FigureKind.CRITERIA_NOT_MET,
                        result.count(AssessmentOutcome.NOT_MET) + result.count(AssessmentOutcome.MET) - result.met(),
                        grounds);
                count(result, FigureKind.CRITERIA_NOT_ASSESSED, result.count(AssessmentOutcome.NOT_ASSESSED), grounds);
            }
        }
    }

    private boolean isInForce(Certificate certificate) {
        return !certificate.validFrom().isAfter(ground.report().at())
                && !certificate.isEndedBefore(ground.report().at())
                && certificate.life().on(ground.day()) == CertificateLife.State.IN_FORCE;
    }

    private void count(ProfileResult result, FigureKind kind, int number, List<Ground> grounds) {
        figures.add(Figure.builder(kind, COUNT)
                .of("subject", result.subject().value())
                .of(
                        "profile",
                        result.profile().concept().name() + " "
                                + result.profile().version())
                .of("level", result.level().map(OverallRule.Level::code).orElse("none"))
                .basis(Figure.Basis.ATTESTED)
                .restsOn(grounds)
                .value(BigDecimal.valueOf(number))
                .build());
    }

    private void recycled() {
        Optional<String> obstacle = ground.obstacle(BatchGround.FLOW);
        Optional<OriginBook> book = ways.book();
        if (obstacle.isPresent() || book.isEmpty()) {
            figures.add(Figure.builder(FigureKind.RECYCLED_SHARE, "%")
                    .unknown(obstacle.orElse("there are too many sources"))
                    .build());
            return;
        }
        Origin origin = book.get().origin(ground.batch().id());
        for (Element element : origin.elements()) {
            if (WayShares.isShown(element)) {
                for (SourceClass recycled : RECYCLED) {
                    figures.add(recycled(origin, element, recycled));
                }
            }
        }
    }

    /** At least what is declared so; nothing at all is not known where something is of undetermined origin. */
    private Figure recycled(Origin origin, Element element, SourceClass recycled) {
        Figure.Builder figure = Figure.builder(FigureKind.RECYCLED_SHARE, "%")
                .of("element", element.symbol())
                .of("class", recycled);
        Share share = origin.share(element, source -> source.sourceClass() == recycled);
        Share open = origin.share(element, source -> source.sourceClass() == SourceClass.UNDETERMINED);
        return share.isZero() && !open.isZero()
                ? figure.unknown("part of it is of undetermined origin").build()
                : figure.restsOn(ground.way())
                        .value(share.percent(WayShares.DIGITS))
                        .build();
    }
}
