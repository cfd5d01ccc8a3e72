package io.didymium.examples.cli.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.didymium.examples.cli.Run;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages of scenarios A, B and C in headless Chromium, from a file: nothing is run or loaded, they reflow from 320 to 1,440 pixels and
 * in print, axe finds no violation of WCAG 2.2 AA, and every control is reached with the keyboard. Skipped where there is no Chromium, unless
 * {@code CHROMIUM_REQUIRED} is set. Screenshots are in {@code target/screenshots}.
 */
class PageBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<Integer> WIDTHS = List.of(320, 768, 1440);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    private static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() throws IOException {
        Path chromium = Path.of("/usr/bin/chromium");
        Path driver = Path.of("/usr/bin/chromedriver");
        boolean isThere = Files.isExecutable(chromium) && Files.isExecutable(driver);
        if (System.getenv("CHROMIUM_REQUIRED") != null) {
            assertThat(isThere).as("Chromium and its driver in /usr/bin").isTrue();
        }
        assumeTrue(isThere, "pages are not looked at in a browser: there is no Chromium with its driver in /usr/bin");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options);
        Files.createDirectories(SCREENSHOTS);
        for (String scenario : List.of("a", "b", "c")) {
            write(scenario);
        }
    }

    private static void write(String scenario) {
        String product = Map.of("a", "A-P1", "b", "B-R1", "c", "C-X1").get(scenario);
        Path place = folder.resolve(scenario);
        String file = Run.demonstrated(place, scenario);
        String trust = place.resolve("trust.json").toString();
        for (String language : List.of("en", "de")) {
            done("show", file, product, "--trust", trust, "--lang", language, "--out", page(scenario + "-" + language));
        }
        done("show", file, product, "--trust", trust, "--plain", "--role", "owner", "--out", page(scenario + "-plain"));
        done("report", file, "--trust", trust, "--at", "2028-01-01T00:00:00Z", "--out", page(scenario + "-report"));
        if (scenario.equals("b")) {
            done("label", file, product, "--out", folder.resolve("label.svg").toString());
        }
    }

    private static void done(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static String page(String name) {
        return folder.resolve(name + ".html").toString();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Stream<String> pages() {
        return Stream.of("a", "b", "c")
                .flatMap(scenario -> Stream.of("en", "de", "plain", "report").map(kind -> scenario + "-" + kind));
    }

    @Test
    void nothingIsRunOrLoadedAndTheConsoleIsSilent() {
        pages().forEach(name -> {
            browser.manage().logs().get(LogType.PERFORMANCE);
            load(name, 1440);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .as(name)
                    .isEmpty();
            List<String> requests = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                    .map(entry -> entry.getMessage())
                    .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                    .filter(message -> !message.contains(name + ".html"))
                    .toList();
            assertThat(requests).as(name).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNoViolation(String colours) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
        List<Integer> widths = colours.equals("dark") ? List.of(1440) : List.of(320, 1440);
        pages().filter(name -> colours.equals("light") || name.endsWith("-en") || name.endsWith("-report"))
                .forEach(name -> widths.forEach(width -> {
                    load(name, width);
                    List<Rule> violations =
                            new AxeBuilder().withTags(RULES).analyze(browser).getViolations();
                    assertThat(violations.stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().stream()
                                                    .limit(3)
                                                    .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                                    .toList())
                                    .toList())
                            .as(name + " at " + width + ", " + colours)
                            .isEmpty();
                }));
    }

    @Test
    void pagesReflowWithoutScrollingSideways() throws IOException {
        for (String name : pages().toList()) {
            for (int width : WIDTHS) {
                load(name, width);
                Number overflow = (Number) script("return document.documentElement.scrollWidth - window.innerWidth");
                assertThat(overflow.intValue())
                        .as(name + " at " + width + ": " + wide())
                        .isLessThanOrEqualTo(0);
                if (name.endsWith("-en")) {
                    shoot(name + "-" + width);
                }
            }
        }
    }

    @Test
    void pagesFitOnPaper() throws IOException {
        for (String name : List.of("a-en", "b-en", "c-en")) {
            browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
            load(name, 690);
            Number overflow = (Number) script("return document.documentElement.scrollWidth - window.innerWidth");
            assertThat(overflow.intValue()).as(name + " in print: " + wide()).isLessThanOrEqualTo(0);
            assertThat(script("return getComputedStyle(document.querySelector('.contents')).display"))
                    .isEqualTo("none");
            shoot(name + "-print");
        }
    }

    @Test
    void everyControlIsReachedWithTheKeyboard() {
        load("b-en", 1440);
        Set<String> expected = new LinkedHashSet<>(
                strings("return [...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')]"
                        + ".filter(e => e.checkVisibility()).map((e, i) => (e.dataset.k = 'k' + i))"));
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < expected.size() + 5; i++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            Object focused = script("return document.activeElement.dataset.k || ''");
            if (!String.valueOf(focused).isEmpty()) {
                reached.add(String.valueOf(focused));
            }
        }
        assertThat(expected).hasSizeGreaterThan(15);
        assertThat(reached).containsExactlyElementsOf(expected);
    }

    @Test
    void oneFlowIsShownAtATimeAndAnAnchorPicksIt() {
        load("b-en", 1440);
        assertThat(shown()).containsExactly("show-flow-nd");
        browser.executeScript("document.querySelector('.picker a[href=\"#show-flow-dy\"]').click()");
        assertThat(shown()).containsExactly("show-flow-dy");
    }

    @Test
    void theLabelOfScenarioBIsScannedAtItsSize() throws Exception {
        browser.get(folder.resolve("label.svg").toUri().toString());
        double scale = 300 / 96.0;
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 400, "height", 250, "deviceScaleFactor", scale, "mobile", false));
        Map<String, Object> shot = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(String.valueOf(shot.get("data")))));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

        String text = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();

        assertThat(text).isEqualTo("urn:didymium:rotors:batch:B-R1");
    }

    private static List<String> shown() {
        return strings("return [...document.querySelectorAll('.panels > div')].filter(e => e.checkVisibility())"
                + ".map(e => e.id)");
    }

    @AfterEach
    void reset() {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static void load(String name, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.get("about:blank");
        browser.get(Path.of(page(name)).toUri().toString());
    }

    /** What is wider than the window, for the message. */
    private static List<String> wide() {
        return strings("return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right"
                + " > innerWidth + 1 && !e.closest('.scroll')).slice(0, 5).map(e => e.outerHTML.slice(0, 120))");
    }

    private static void shoot(String name) throws IOException {
        Map<String, Object> shot = browser.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
    }

    private static Object script(String text) {
        return ((JavascriptExecutor) browser).executeScript(text);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(String text) {
        return (List<String>) script(text);
    }
}
