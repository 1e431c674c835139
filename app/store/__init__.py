"""The database: tables, queries by aggregate, migrations; rows never leave."""
