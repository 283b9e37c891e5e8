"""Operations tagged reports."""
