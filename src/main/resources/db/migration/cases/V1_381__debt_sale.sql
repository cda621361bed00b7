-- Claims sold to somebody else (债权转让): what was owed at the cut-off day by its five parts, price, buyer, and how the
-- borrower was told. The bank's own loans end with it.
CREATE TABLE debt_sale (
    id             UUID NOT NULL PRIMARY KEY,
    case_id        UUID NOT NULL,
    state          VARCHAR(12) NOT NULL,
    buyer          VARCHAR(120) NOT NULL,
    buyer_code     VARCHAR(18) NOT NULL,
    contract_no    VARCHAR(80) NOT NULL,
    contract_id    UUID NOT NULL,
    basis          VARCHAR(200),
    cutoff_on      DATE NOT NULL,
    currency       CHAR(3) NOT NULL,
    price          DECIMAL(18, 2) NOT NULL,
    principal      DECIMAL(18, 2) NOT NULL,
    interest       DECIMAL(18, 2) NOT NULL,
    penalty        DECIMAL(18, 2) NOT NULL,
    compound       DECIMAL(18, 2) NOT NULL,
    fees           DECIMAL(18, 2) NOT NULL,
    proposed_by    VARCHAR(80) NOT NULL,
    proposed_at    DATETIME(6) NOT NULL,
    decided_by     VARCHAR(80),
    decided_at     DATETIME(6),
    transferred_on DATE,
    receipt        VARCHAR(80),
    notice_way     VARCHAR(20),
    notice_no      VARCHAR(80),
    notice_on      DATE,
    notice_id      UUID,
    ended_by       VARCHAR(80),
    ended_at       DATETIME(6),
    version        INT NOT NULL DEFAULT 0,
    open_key       VARCHAR(40) AS (IF(state IN ('PROPOSED', 'APPROVED'), CONCAT(case_id, ':'), NULL)) VIRTUAL,
    UNIQUE KEY debt_sale_open (open_key),
    KEY debt_sale_case (case_id, proposed_at),
    CONSTRAINT debt_sale_of_case FOREIGN KEY (case_id) REFERENCES collection_case (id)
);

CREATE TABLE debt_sale_loan (
    sale_id UUID NOT NULL,
    loan_id UUID NOT NULL,
    PRIMARY KEY (sale_id, loan_id),
    CONSTRAINT debt_sale_loan_of FOREIGN KEY (sale_id) REFERENCES debt_sale (id)
);
