namespace SmartAcademy.Domain.Guardians;

public enum Relationship
{
    Guardian,
    Father,
    Mother,
    Brother,
    Sister,
    Uncle,
    Aunt,
    Grandparent,
}
