package io.didymium.passport.render;

import static java.util.Objects.requireNonNull;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.dashboard.Dashboard;
import io.didymium.passport.render.dashboard.DashboardPage;
import io.didymium.passport.render.page.CitizenPage;
import io.didymium.passport.render.page.FootprintSection;
import io.didymium.passport.render.page.InspectionPage;
import io.didymium.passport.render.page.PassportPage;
import io.didymium.passport.render.page.PictureSections;
import io.didymium.passport.render.page.ReportPage;
import io.didymium.passport.render.picture.ChainDrawing;
import io.didymium.passport.render.picture.Drawing;
import io.didymium.passport.render.picture.ProvenanceDrawing;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bundle and the report on it, as pages and pictures for people.
 *
 * <p>Every number that a page shows is an element {@code data} whose {@code value} is the number of the model, and whose
 * {@code data-of} says which. A page is one HTML file without script, whose content security policy allows its own style alone. Texts of
 * others are escaped, and what is invisible in them is shown.
 */
public final class Presentation {
    private final BundleView view;
    private final Wording wording;

    private Presentation(BundleView view, Wording wording) {
        this.view = view;
        this.wording = wording;
    }

    /**
     * The presentation of a bundle in a language.
     *
     * @param report what verification of this bundle gave; what it does not say is not shown as verified
     */
    public static Presentation of(PassportBundle bundle, VerificationReport report, Wording wording) {
        return new Presentation(new BundleView(bundle, report), requireNonNull(wording, "wording"));
    }

    /**
     * The page of a passport, in HTML.
     *
     * @throws IllegalArgumentException if the credentials describe one coherent chain without this batch, and none is about it
     */
    public Bytes passportPage(BatchId product) {
        return PassportPage.of(view, product, wording);
    }

    /**
     * The page of a passport in plain words, for people who know nothing of rare earths, in HTML.
     *
     * @throws IllegalArgumentException if the credentials describe one coherent chain without this batch, and none is about it
     */
    public Bytes plainPage(BatchId product) {
        return CitizenPage.of(view, product, wording);
    }

    /**
     * A page for an officer with the product or the magnet in hand, in HTML: what to compare, and which law asks for what on the day of verification.
     *
     * @throws IllegalArgumentException if the credentials describe one coherent chain without this batch, and none is about it
     */
    public Bytes inspectionPage(BatchId product) {
        return InspectionPage.of(view, product, wording);
    }

    /** The page of a dashboard in a language, in HTML. */
    public static Bytes dashboardPage(Dashboard dashboard, Wording wording) {
        return DashboardPage.of(requireNonNull(dashboard, "dashboard"), requireNonNull(wording, "wording"));
    }

    /** The report in short and in words, for programs that show it in their own way. */
    public ReportSummary summary() {
        return new ReportSummary(view, wording);
    }

    /** The page of the report, in HTML; {@link io.didymium.passport.report.ReportWriter} writes the same as JSON. */
    public Bytes reportPage() {
        return ReportPage.of(view, wording);
    }

    /**
     * The pictures of a batch: its chain, the flow of each of its rare earths and of all mass, its footprints by stage, and the
     * countries that its rare earths come from. None if the credentials do not describe one coherent chain.
     *
     * @throws IllegalArgumentException if they describe one without this batch, and none is about it
     */
    public List<Picture> pictures(BatchId product) {
        Optional<Batch> described = view.batch(product);
        if (described.isEmpty()) {
            return List.of();
        }
        Batch batch = described.get();
        List<Drawing> drawings = new ArrayList<>();
        drawings.add(ChainDrawing.of(view, product, wording));
        drawings.addAll(PictureSections.flows(view, batch, wording));
        drawings.addAll(FootprintSection.drawings(view, batch, wording));
        provenance(batch).ifPresent(drawings::add);
        return drawings.stream()
                .map(drawing -> new Picture(
                        drawing.name(),
                        drawing.title(),
                        drawing.image(),
                        drawing.table().plain()))
                .toList();
    }

    private Optional<Drawing> provenance(Batch batch) {
        return view.origins()
                .map(book -> ProvenanceDrawing.of(book, batch.id(), PictureSections.rareEarths(batch), wording))
                .filter(drawing -> !drawing.table().isEmpty());
    }
}
