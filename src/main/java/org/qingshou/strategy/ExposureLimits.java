package org.qingshou.strategy;

import java.math.BigDecimal;
import org.qingshou.kernel.Money;
import org.qingshou.strategy.method.Trade;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Up to what sum, all loans together, the bank lends to one borrower of each trade (单户授信上限). The defaults are only a
 * beginning: each bank has its own limits in its credit policy.
 */
@ConfigurationProperties("qingshou.strategy.exposure-limit")
record ExposureLimits(
        @DefaultValue("300000") BigDecimal farm,
        @DefaultValue("1000000") BigDecimal shop,
        @DefaultValue("10000000") BigDecimal company,
        @DefaultValue("200000") BigDecimal consumer) {
    Money of(Trade trade) {
        return new Money(
                switch (trade) {
                    case FARM -> farm;
                    case SHOP -> shop;
                    case COMPANY -> company;
                    case CONSUMER -> consumer;
                });
    }
}
