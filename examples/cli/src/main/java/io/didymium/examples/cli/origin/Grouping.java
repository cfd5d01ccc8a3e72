package io.didymium.examples.cli.origin;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.Stage;
import io.didymium.core.party.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What shares of an element are of. */
enum Grouping {
    /** As what it came. */
    CLASS {
        @Override
        List<OriginRow> rows(OriginBook book, BatchId batch, Element element) {
            List<OriginRow> rows = new ArrayList<>();
            for (Map.Entry<SourceClass, Share> share :
                    book.origin(batch).byClass(element).entrySet()) {
                rows.add(new OriginRow(
                        element,
                        share.getKey().label(),
                        share.getValue(),
                        book.standardUncertainty(batch, element, Set.of(share.getKey()))));
            }
            return rows;
        }
    },
    /** Where it was extracted or recovered. */
    COUNTRY {
        @Override
        List<OriginRow> rows(OriginBook book, BatchId batch, Element element) {
            return plain(
                    element,
                    book.origin(batch)
                            .grouped(
                                    element,
                                    source -> source.country()
                                            .map(CountryCode::value)
                                            .orElse("not known")));
        }
    },
    /** What brought it into the chain. */
    SOURCE {
        @Override
        List<OriginRow> rows(OriginBook book, BatchId batch, Element element) {
            return plain(element, book.origin(batch).grouped(element, Grouping::describe));
        }
    },
    /** Through which stages it passed, and where. */
    STAGE {
        @Override
        List<OriginRow> rows(OriginBook book, BatchId batch, Element element) {
            List<OriginRow> rows = new ArrayList<>();
            for (Map.Entry<Stage, Share> share : book.stages(batch, element).entrySet()) {
                Stage stage = share.getKey();
                rows.add(new OriginRow(
                        element,
                        stage.kind().label() + " in " + stage.country().value() + ", " + stage.region(),
                        share.getValue(),
                        Optional.empty()));
            }
            return rows;
        }
    };

    abstract List<OriginRow> rows(OriginBook book, BatchId batch, Element element);

    /** The word for people. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<OriginRow> plain(Element element, Map<String, Share> shares) {
        List<OriginRow> rows = new ArrayList<>();
        shares.forEach((of, share) -> rows.add(new OriginRow(element, of, share, Optional.empty())));
        return rows;
    }

    private static String describe(Source source) {
        return source.origin().value() + ", " + source.sourceClass().label()
                + source.country().map(code -> ", " + code.value()).orElse("")
                + source.region().map(region -> ", " + region).orElse("");
    }
}
