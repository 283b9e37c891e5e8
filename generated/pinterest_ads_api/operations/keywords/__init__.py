"""Operations tagged keywords."""
