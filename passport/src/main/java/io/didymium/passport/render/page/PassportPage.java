package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.frame.PageFrame;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.lot.LotSection;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.VerdictSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a passport: the verdict first, then the product, its chain, its claims, the report, and the signed credentials. */
public final class PassportPage {
    private PassportPage() {}

    /**
     * The page of a batch, as one HTML file.
     *
     * @throws IllegalArgumentException if the credentials describe one coherent chain without this batch, and none is about it
     */
    public static Bytes of(BundleView view, BatchId product, Wording wording) {
        VerdictSummary summary = new VerdictSummary(view);
        Tag banner = new VerdictWords(view, summary, wording).banner();
        List<Section> sections = new ArrayList<>();
        String title = product.value();
        Optional<Batch> described = view.batch(product);
        if (described.isPresent()) {
            Batch batch = described.get();
            title = batch.name();
            sections.add(IdentitySection.of(view, batch, wording));
            sections.add(new CompositionSection(view, batch, wording).section());
            sections.add(new LotSection(view, batch, wording).section());
            sections.add(new RecycledSection(view, batch, wording).section());
            sections.add(PictureSections.chain(view, batch, wording));
            sections.add(PictureSections.flow(view, batch, wording));
            sections.add(new FootprintSection(view, batch, wording).section());
            sections.add(new RecyclerSection(view, batch, wording).section());
            sections.add(new ClaimSection(view, batch, wording).section());
            new RecyclingSection(view, batch, wording).section().ifPresent(sections::add);
            new DiligenceSection(view, batch, wording).section().ifPresent(sections::add);
            new EngagementSection(view, batch, wording).section().ifPresent(sections::add);
            sections.add(new ReportSection(view, summary, wording).section());
            sections.add(new RawSection(view, wording).section(batch));
        } else {
            sections.add(new Section("identity", wording)
                    .add(Tag.of("p").add(Tag.of("code").text(product.value())))
                    .say("page.no-chain"));
            sections.add(new ReportSection(view, summary, wording).section());
            sections.add(new RawSection(view, wording).section());
        }
        return PageFrame.page(wording, wording.text("page.passport"), title, banner, sections);
    }
}
