package org.qingshou.cases;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** New promises. */
interface PromiseRows extends Repository<PaymentPromise, UUID> {
    PaymentPromise saveAndFlush(PaymentPromise promise);
}
