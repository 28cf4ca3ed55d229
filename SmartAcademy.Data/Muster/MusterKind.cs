namespace SmartAcademy.Data.Muster;

/// <summary>Who somebody on the list of an evacuation is.</summary>
public enum MusterKind
{
    Student,
    Staff,
    Visitor,
}
