package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.Id;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.ChainSites;
import io.didymium.passport.render.view.Standing;
import io.didymium.passport.render.view.StatedCredential;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The credentials as they were signed, with their digests; those nearest to the product can be saved from the page. */
final class RawSection {
    private static final int MOST_ROWS = 300;
    private static final int MOST_CHARACTERS = 400_000;

    private final BundleView view;
    private final Wording wording;
    private int left = MOST_CHARACTERS;

    RawSection(BundleView view, Wording wording) {
        this.view = view;
        this.wording = wording;
    }

    Section section(Batch batch) {
        Set<String> behind = ChainSites.behind(view.dossier().orElseThrow().chain(), batch.id()).stream()
                .map(Id::value)
                .collect(Collectors.toSet());
        return section(Comparator.comparing((StatedCredential credential) -> rank(credential, batch, behind)));
    }

    Section section() {
        return section(Comparator.comparing(StatedCredential::name));
    }

    private Section section(Comparator<StatedCredential> order) {
        List<StatedCredential> credentials = new ArrayList<>(view.credentials());
        credentials.sort(order);
        TextTable table = new TextTable(
                wording.text("raw.caption"),
                List.of(
                        wording.text("raw.kind"),
                        wording.text("raw.about"),
                        wording.text("raw.issuer"),
                        wording.text("chain.checked"),
                        wording.text("raw.digest"),
                        wording.text("raw.save")));
        credentials.stream().limit(MOST_ROWS).forEach(credential -> row(table, credential));
        Section section = new Section("raw", wording).say("raw.introduction");
        Tag details = Tag.of("details")
                .add(
                        Tag.of("summary").text(wording.text("raw.show", wording.count(credentials.size()))),
                        table.inPage());
        section.add(details);
        if (credentials.size() > MOST_ROWS) {
            section.say("raw.more", wording.count(credentials.size() - MOST_ROWS));
        }
        return section;
    }

    private static int rank(StatedCredential credential, Batch batch, Set<String> behind) {
        if (credential.subject().filter(batch.id().value()::equals).isPresent()) {
            return 0;
        }
        return credential.subject().filter(behind::contains).isPresent() ? 1 : 2;
    }

    private void row(TextTable table, StatedCredential credential) {
        Standing standing = view.standing(credential);
        table.row(
                Cell.of(credential.kind().map(wording::word).orElse(wording.text("not-known"))),
                Cell.others(credential.subject().map(view::nameOf).orElse("–")),
                Cell.others(credential.issuer().map(view::nameOf).orElseGet(() -> wording.text("not-known"))),
                Cell.of(standing.sign() + " " + wording.word(standing)),
                Cell.code(credential.credential().digest()),
                save(credential));
    }

    private Cell save(StatedCredential credential) {
        String token = credential.credential().token();
        if (token.length() > left) {
            return Cell.of(wording.text("raw.in-file"));
        }
        left -= token.length();
        String name =
                credential.credential().digest() + (credential.credential().isEmbedded() ? ".json" : ".jwt");
        Tag link = Tag.of("a")
                .saves(credential.credential().mediaType(), Bytes.ofUtf8(token), name)
                .text(wording.text("raw.save"))
                .add(Tag.of("span", "hidden")
                        .text(" "
                                + credential
                                        .kind()
                                        .map(CredentialKind::abbreviation)
                                        .orElse("") + " "
                                + credential.credential().digest()));
        return new Cell(link, wording.text("raw.save"), false);
    }
}
