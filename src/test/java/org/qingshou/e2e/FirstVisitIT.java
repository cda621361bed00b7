package org.qingshou.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An officer who has never recorded a visit stands before a customer's door, a phone in one hand: from the case page to the
 * saved record it takes ten taps at most. Typing in one field is one tap; the camera's own screens do not count.
 */
@ExtendWith(PrivateWords.class)
class FirstVisitIT {
    private static final int MOST = 10;
    private static final int PHONE_WIDTH = 360;
    private static final int PHONE_HEIGHT = 780;

    private static Browsers browsers;
    private static Site app;

    private int taps;

    @BeforeAll
    static void start() {
        browsers = new Browsers();
        app = DemoApp.shared();
    }

    @AfterAll
    static void stop() {
        if (browsers != null) browsers.close();
    }

    @AfterEach
    void putTheClockBack() {
        DemoTime.putBack(new Person(browsers, app, false).signIn("li.na"));
    }

    @Test
    void aVisitIsRecordedInTenTaps() {
        DemoTime.inOfficeHours(new Person(browsers, app, false).signIn("li.na"));
        Person officer = new Person(browsers, app, false, PHONE_WIDTH, PHONE_HEIGHT).signIn("wang.lei");
        officer.open("/cases/" + new BankCases(app).untouched("wang.lei").getFirst().id());

        tap(() -> officer.click("外访"));
        Form plan = new Form(officer, "外访");
        officer.takesPicture("visit-begin-phone-zh");
        tap(2, () -> plan.chooses("协办人", Pattern.compile("^李娜$")));
        tap(() -> plan.presses("现在开始外访"));
        Form record = new Form(officer, Pattern.compile("^外访记录：.*"));
        tap(() -> record.ticks("两人均已出示工作证件"));
        tap(() -> record.marks("见到谁", "没人"));
        tap(() -> record.marks("看到什么", "不涉及经营"));
        tap(() -> record.marks("结果", "家中无人"));
        tap(() -> record.brings(photo(), "已收存"));
        officer.findsThePageNarrowEnough();
        officer.findsThePageAccessible();
        officer.takesPicture("visit-record-phone-zh");
        tap(() -> record.presses("保存记录"));
        record.isGone();
        officer.sees("已记录。");

        assertThat(taps).as("taps from the case page to the saved visit").isLessThanOrEqualTo(MOST);
    }

    private void tap(Runnable one) {
        tap(1, one);
    }

    private void tap(int many, Runnable act) {
        taps += many;
        act.run();
    }

    private static Path photo() {
        Path file = Path.of("target", "it-first-visit.png").toAbsolutePath();
        try {
            ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
