package org.qingshou;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Arrays;
import java.util.TimeZone;
import org.qingshou.benchmark.BenchmarkCommand;
import org.qingshou.deliveries.DeliveryHistoriesCommand;
import org.qingshou.generator.GenerateBookCommand;
import org.qingshou.outsourcing.AgencyCheckCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Main class and app shell of Qingshou 清收; everything else lives in a module. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(systemName = "Qingshou", sharedModules = "kernel")
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://ui/qingshou.css")
public class QingshouApplication implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "ui/favicon.svg", "any");
    }

    public static void main(String[] args) {
        // Databases and logs hold UTC; every other zone is named where it is used.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (args.length > 0 && args[0].equals(GenerateBookCommand.NAME)) {
            System.exit(GenerateBookCommand.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals(BenchmarkCommand.NAME))
            System.exit(BenchmarkCommand.run(
                    QingshouApplication.class, Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        if (args.length > 0 && args[0].equals(AgencyCheckCommand.NAME))
            System.exit(AgencyCheckCommand.run(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        if (args.length > 0 && args[0].equals(DeliveryHistoriesCommand.NAME))
            System.exit(DeliveryHistoriesCommand.run(
                    QingshouApplication.class, Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        SpringApplication.run(QingshouApplication.class, args);
    }
}
