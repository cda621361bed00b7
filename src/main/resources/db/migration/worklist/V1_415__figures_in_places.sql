-- Sets of cases of which the close of a day brought nothing but their figures up: its last step builds those among them that
-- lie in another tenth now.
CREATE TABLE worklist_figures (
    set_id UUID NOT NULL PRIMARY KEY
);
