namespace SmartAcademy.Domain.Kernel;

/// <summary>How far an actor sees among the students of the school: the <c>:own</c> and <c>:self</c> of a permission.</summary>
public enum StudentReach
{
    None,

    /// <summary>The student themselves.</summary>
    Self,

    /// <summary>The children for whom the actor is a guardian with portal access.</summary>
    OwnChildren,

    /// <summary>The students of the classes the actor teaches.</summary>
    OwnClasses,

    /// <summary>Every student of the school.</summary>
    School,
}
