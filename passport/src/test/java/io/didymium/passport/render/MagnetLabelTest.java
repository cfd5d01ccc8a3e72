package io.didymium.passport.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.MagnetType;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.testing.Rotors;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Labels at their size in print give the identifier of the passport to a scanner, and to people what the law asks for. */
class MagnetLabelTest {
    private static final int DOTS_PER_INCH = 300;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final Pattern RUN = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-(\\d+)z");
    private static final Pattern MOVE = Pattern.compile("translate\\((\\d+) (\\d+)\\)");

    @Test
    void theLabelOfScenarioBGivesThePassportsId() {
        Bytes label =
                MagnetLabel.of(Rotors.rotor().information(), Wording.english()).svg();

        assertThat(scanned(label)).isEqualTo("urn:didymium:rotors:batch:B-R1");
        assertThat(words(label))
                .contains("Contains permanent magnets")
                .contains("neodymium-iron-boron")
                .contains("urn:didymium:rotors:batch:B-R1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example/01/09520123456788/10/ABC123",
                "https://id.example/01/09520123456788/21/12345678901234567890",
                "did:web:maker.example:motors:4711",
                "urn:example:%C3%A4"
            })
    void identifiersOfAllKindsAreScanned(String id) {
        assertThat(scanned(MagnetLabel.of(Rotors.information(new BatchId(id), 2), Wording.english())
                        .svg()))
                .isEqualTo(id);
    }

    @Test
    void theSizeIsInMillimetresAndModulesAreFourTenths() {
        Element svg = ReadPage.svg(MagnetLabel.of(Rotors.rotor().information(), Wording.english())
                        .svg())
                .elements("svg")
                .get(0);

        double millimetres = Double.parseDouble(svg.getAttribute("width").replace("mm", ""));
        double units = Double.parseDouble(
                Splitter.on(' ').splitToList(svg.getAttribute("viewBox")).get(2));
        assertThat(units / millimetres).isEqualTo(10);
        assertThat(ReadPage.svg(MagnetLabel.of(Rotors.rotor().information(), Wording.english())
                                .svg())
                        .text())
                .contains("scale(4)");
    }

    @Test
    void unknownIsNotNone() {
        BatchId id = new BatchId("urn:example:1");
        ProductInformation unknown = ProductInformation.builder().product(id).build();
        ProductInformation none =
                ProductInformation.builder().product(id).hasMagnets(false).build();
        ProductInformation untyped = ProductInformation.builder()
                .product(id)
                .hasMagnets(true)
                .magnets(List.of(
                        MagnetDescription.builder("one")
                                .type(MagnetType.FERRITE)
                                .build(),
                        MagnetDescription.builder("two").build()))
                .build();

        assertThat(words(unknown)).contains("not stated").doesNotContain("Contains");
        assertThat(words(none)).contains("Contains no permanent magnets");
        assertThat(words(untyped)).contains("ferrite").contains("type not stated");
    }

    private static String words(Bytes svg) {
        return String.join(
                " ",
                ReadPage.svg(svg).elements("text").stream()
                        .map(Element::getTextContent)
                        .toList());
    }

    private static String words(ProductInformation information) {
        return words(MagnetLabel.of(information, Wording.english()).svg());
    }

    @Test
    void aLabelNamesItsProduct() {
        assertThatThrownBy(() -> MagnetLabel.of(ProductInformation.builder().build(), Wording.english()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("product");
        assertThatThrownBy(() -> MagnetLabel.of(
                        ProductInformation.builder()
                                .product(new BatchId("urn:example:" + "x".repeat(2400)))
                                .build(),
                        Wording.english()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sheetsHoldAllLabelsAndEachIsScanned() {
        List<MagnetLabel> labels =
                Collections.nCopies(30, MagnetLabel.of(Rotors.rotor().information(), Wording.english()));

        List<Bytes> sheets = MagnetLabel.sheets(labels);

        assertThat(sheets.stream().mapToInt(sheet -> codes(sheet).size()).sum()).isEqualTo(30);
        assertThat(sheets).hasSizeGreaterThan(1);
        assertThat(scanned(sheets.get(0))).isEqualTo("urn:didymium:rotors:batch:B-R1");
        Element svg = ReadPage.svg(sheets.get(0)).elements("svg").get(0);
        assertThat(svg.getAttribute("width")).isEqualTo("210mm");
        assertThat(svg.getAttribute("height")).isEqualTo("297mm");
        assertThatThrownBy(() -> MagnetLabel.sheets(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Element> codes(Bytes svg) {
        return ReadPage.svg(svg).elements("path").stream()
                .filter(path -> path.getAttribute("class").equals("qr"))
                .toList();
    }

    /** What a scanner reads from the first code of a label that was printed with 300 dots per inch at its size. */
    private static String scanned(Bytes svg) {
        Element root = ReadPage.svg(svg).elements("svg").get(0);
        Element code = codes(svg).get(0);
        List<String> box = Splitter.on(' ').splitToList(root.getAttribute("viewBox"));
        double dots = Double.parseDouble(root.getAttribute("width").replace("mm", ""))
                / MILLIMETRES_PER_INCH
                * DOTS_PER_INCH
                / Double.parseDouble(box.get(2));
        int width = (int) Math.ceil(Double.parseDouble(box.get(2)) * dots);
        int height = (int) Math.ceil(Double.parseDouble(box.get(3)) * dots);
        // One code is read at a time: a scanner is held over it.
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        double[] label = moved(((Element) code.getParentNode()).getAttribute("transform"));
        double[] inLabel = moved(code.getAttribute("transform"));
        Matcher run = RUN.matcher(code.getAttribute("d"));
        while (run.find()) {
            double x = label[0] + inLabel[0] + 4.0 * Integer.parseInt(run.group(1));
            double y = label[1] + inLabel[1] + 4.0 * Integer.parseInt(run.group(2));
            double end = x + 4.0 * Integer.parseInt(run.group(3));
            for (long row = Math.round(y * dots); row < Math.round((y + 4) * dots); row++) {
                for (long column = Math.round(x * dots); column < Math.round(end * dots); column++) {
                    pixels[(int) (row * width + column)] = 0;
                }
            }
        }
        try {
            int left = (int) Math.round(label[0] * dots);
            int top = (int) Math.round(label[1] * dots);
            int side = (int) Math.round((codeSide(code) + 40) * dots);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)
                            .crop(left, top, Math.min(side, width - left), Math.min(side, height - top)))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("not scanned", e);
        }
    }

    private static double codeSide(Element code) {
        Matcher run = RUN.matcher(code.getAttribute("d"));
        int last = 0;
        while (run.find()) {
            last = Math.max(last, Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)));
        }
        return (last + 4) * 4.0;
    }

    private static double[] moved(String transform) {
        Matcher matcher = MOVE.matcher(transform);
        assertThat(matcher.find()).isTrue();
        return new double[] {Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))};
    }
}
