-- Which columns of a list a user has put away; keys of columns, with commas between.
CREATE TABLE column_choice (
    login     VARCHAR(80) NOT NULL,
    list_code VARCHAR(30) NOT NULL,
    hidden    VARCHAR(500) NOT NULL,
    PRIMARY KEY (login, list_code)
);
